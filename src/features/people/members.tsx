import { useState } from "react";
import type { Member } from "#contract/persons/team.ts";
import { type Role, roles } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { formatDays } from "#shared/format.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { SettingGroup } from "#ui/controls/setting.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { roleNames } from "./role-words.ts";
import { orTell } from "./tell.ts";

const RemoveDialog = lazy(() => import("./remove-dialog.tsx"), "RemoveDialog");

interface MembersProps {
  members: readonly Member[];
  /** The person who looks. */
  self: string;
  onChanged: () => Promise<void>;
}

/** Everybody who may sign in, with what they may do. */
export function Members({ members, self, onChanged }: MembersProps) {
  const [leaving, setLeaving] = useState<Member>();
  const owners = members.filter(({ role }) => role === "owner").length;
  const give = (id: string, role: Role) => orTell(() => accessApi.setRole(id, role)).then(onChanged);
  return (
    <SettingGroup title="Persons">
      <ul aria-label="Persons" className="divide-y divide-line">
        {members.map((member) => {
          const { id, name, email, role, joined } = member;
          const last = role === "owner" && owners === 1;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-ui">
              <div className="min-w-40 flex-1">
                <p className="truncate font-medium">
                  {name}
                  {id === self && <span className="font-normal text-quiet"> (you)</span>}
                </p>
                <p className="truncate text-quiet">
                  {email} · since {formatDays(joined, joined)}
                </p>
              </div>
              {last ? (
                <p className="px-2 text-quiet">The only owner</p>
              ) : (
                <div className="flex items-center gap-1">
                  <Select
                    label={`What ${name} may do`}
                    value={role}
                    options={roles}
                    names={roleNames}
                    onChange={(to) => void give(id, to)}
                  />
                  <IconButton label={`Remove ${name}`} icon="trash" onClick={() => setLeaving(member)} />
                </div>
              )}
            </li>
          );
        })}
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
