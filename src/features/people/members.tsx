import { useState } from "react";
import type { Member, Reset } from "#contract/persons/team.ts";
import { accessApi } from "#library/access/access-api.ts";
import { SettingGroup } from "#ui/controls/setting.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { MemberRow } from "./member-row.tsx";
import { orTell } from "./tell.ts";

const RemoveDialog = lazy(() => import("./remove-dialog.tsx"), "RemoveDialog");

interface MembersProps {
  members: readonly Member[];
  /** Links for new passwords that nobody has used yet. */
  resets: readonly Reset[];
  /** The person who looks. */
  self: string;
  onChanged: () => Promise<void>;
}

/** Everybody who may sign in, with what they may do. */
export function Members({ members, resets, self, onChanged }: MembersProps) {
  const [leaving, setLeaving] = useState<Member>();
  const owners = members.filter(({ role }) => role === "owner").length;
  return (
    <SettingGroup title="Persons">
      <ul aria-label="Persons" className="divide-y divide-line">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            self={self}
            last={member.role === "owner" && owners === 1}
            reset={resets.find(({ person }) => person === member.id)}
            onChanged={onChanged}
            onRemove={() => setLeaving(member)}
          />
        ))}
      </ul>
      {leaving && (
        <Part>
          <RemoveDialog
            name={leaving.name}
            onClose={() => setLeaving(undefined)}
            onRemove={async () => {
              setLeaving(undefined);
              await orTell(() => accessApi.remove(leaving.id));
              await onChanged();
            }}
          />
        </Part>
      )}
    </SettingGroup>
  );
}
