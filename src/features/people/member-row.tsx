import { useRef, useState } from "react";
import type { Member, Reset } from "#contract/persons/team.ts";
import { roles } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { formatDays, formatMoment } from "#shared/format.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { LinkMade } from "./link-made.tsx";
import { roleNames } from "./role-words.ts";
import { orTell } from "./tell.ts";

interface MemberRowProps {
  member: Member;
  /** The person who looks. */
  self: string;
  /** Whether nobody else is an owner. */
  last: boolean;
  /** The link for a new password that they have not used yet. */
  reset: Reset | undefined;
  onChanged: () => Promise<void>;
  onRemove: () => void;
}

/** One person, with what may be changed of them. */
export function MemberRow({ member, self, last, reset, onChanged, onRemove }: MemberRowProps) {
  const { id, name, email, role, joined } = member;
  const button = useRef<HTMLButtonElement>(null);
  const [made, setMade] = useState<{ link: string; id: string }>();
  const give = () =>
    orTell(async () => {
      const { link, reset } = await accessApi.giveReset(id);
      setMade({ link, id: reset.id });
    }).then(onChanged);
  return (
    <li ref={focusHeir()} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-ui">
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">
          {name}
          {id === self && <span className="font-normal text-quiet"> (you)</span>}
        </p>
        <p className="truncate text-quiet">
          {email} · since {formatDays(joined, joined)}
        </p>
      </div>
      <div className="flex items-center gap-1">
        {last ? (
          <p className="px-2 text-quiet">The only owner</p>
        ) : (
          <Select
            label={`What ${name} may do`}
            value={role}
            options={roles}
            names={roleNames}
            onChange={(to) => void orTell(() => accessApi.setRole(id, to)).then(onChanged)}
          />
        )}
        {id !== self && (
          <Button ref={button} aria-label={`New password for ${name}`} onClick={() => void give()}>
            New password
          </Button>
        )}
        {!last && <IconButton label={`Remove ${name}`} icon="trash" onClick={onRemove} />}
      </div>
      {reset && made?.id === reset.id && (
        <LinkMade link={made.link}>
          {`Send this link to ${name} yourself: whoever opens it sets the password. It is good once, within a day, and is not shown again.`}
        </LinkMade>
      )}
      {reset && (
        <p
          ref={focusHeir(() => button.current)}
          className="flex w-full items-center justify-between gap-4 text-quiet"
        >
          A link for a new password is open until {formatMoment(reset.expires)}.
          <Button
            aria-label={`Withdraw the link for a new password for ${name}`}
            onClick={() => void orTell(() => accessApi.withdrawReset(reset.id)).then(onChanged)}
          >
            Withdraw
          </Button>
        </p>
      )}
    </li>
  );
}
