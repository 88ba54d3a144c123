import { useTeam } from "#library/access/team.ts";
import { useSession } from "#library/account/session.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";
import { Invitations } from "./invitations.tsx";
import { Invite } from "./invite.tsx";
import { Members } from "./members.tsx";

/** Who may see this library and what they may do, for owners of a team. */
export function People() {
  const { way, role } = useSession();
  if (way !== "team")
    return (
      <Message icon="user" title="This server knows no persons">
        Start it with AUTH=team to share the library with others.
      </Message>
    );
  if (role !== "owner")
    return (
      <Message icon="user" title="Only owners see who is here">
        Ask an owner of this library where somebody is missing, or should be able to mark.
      </Message>
    );
  return <Team />;
}

function Team() {
  const { person } = useSession();
  const { team, problem, again } = useTeam();
  if (!team && problem)
    return (
      <Message
        icon="alert"
        title={problem.title}
        actions={<Button onClick={() => void again()}>Retry</Button>}
      >
        {problem.detail}
      </Message>
    );
  if (!team) return <p className="text-quiet text-ui">Looking who is here…</p>;
  const { members, invitations, resets } = team;
  return (
    <div className="flex flex-col gap-10">
      <Members members={members} resets={resets} self={person} onChanged={again} />
      <Invite onInvited={again} />
      {invitations.length > 0 && (
        <Invitations invitations={invitations} members={members} onChanged={again} />
      )}
    </div>
  );
}
