import { useRef } from "react";
import type { Member, Team } from "#contract/persons/team.ts";
import { accessApi } from "#library/access/access-api.ts";
import { formatDay } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { SettingGroup } from "#ui/controls/setting.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { roleNames } from "./role-words.ts";
import { orTell } from "./tell.ts";

interface InvitationsProps {
  invitations: Team["invitations"];
  members: readonly Member[];
  onChanged: () => Promise<void>;
}

/** Invitations that nobody has used yet. */
export function Invitations({ invitations, members, onChanged }: InvitationsProps) {
  const list = useRef<HTMLUListElement>(null);
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name;
  return (
    <SettingGroup title="Invited">
      <ul ref={list} aria-label="Invited" className="divide-y divide-line">
        {invitations.map(({ id, role, email, by, expires }) => (
          <li
            key={id}
            ref={focusHeir(() => list.current?.querySelector("button"))}
            className="flex items-center justify-between gap-4 px-4 py-3 text-ui"
          >
            <div className="min-w-0">
              <p className="truncate font-medium">{email ?? "Whoever has the link"}</p>
              <p className="text-quiet">
                {roleNames[role]} · by {nameOf(by) ?? "the server's terminal"} · until {formatDay(expires)}
              </p>
            </div>
            <Button
              aria-label={`Withdraw the invitation for ${email ?? "whoever has the link"}`}
              onClick={() => void orTell(() => accessApi.withdraw(id)).then(onChanged)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </SettingGroup>
  );
}
