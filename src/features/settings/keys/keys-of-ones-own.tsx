import { useId, useState } from "react";
import { movableAt } from "#shared/keys/key-scenes.ts";
import { keyGroups } from "#shared/keys/key-words.ts";
import { stored } from "#shared/stored-values.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { useStored } from "#ui/use-stored.ts";
import { KeyRow } from "./key-row.tsx";

const groups = keyGroups
  .map(({ title, of }) => ({ title, commands: of.flatMap(movableAt) }))
  .filter(({ commands }) => commands.length > 0);

/** Which key does what, as a person wants it. */
export function KeysOfOnesOwn() {
  const [own, setOwn] = useStored(stored.keys);
  const [open, setOpen] = useState(false);
  const changed = Object.keys(own).length;
  const list = useId();
  return (
    <SettingGroup title="Keys">
      <Setting
        title="Keys of your own"
        detail="Arrows, Enter, Escape, Space and / stay what they are. The help, by ?, shows the keys as you have set them."
        control={
          <span className="flex gap-2">
            {changed > 0 && <Button onClick={() => setOwn({})}>Reset all</Button>}
            <Button
              aria-expanded={open}
              aria-controls={open ? list : undefined}
              onClick={() => setOpen(!open)}
            >
              {open ? "Done" : "Change keys"}
            </Button>
          </span>
        }
      >
        {open && (
          <div id={list} className="mt-4 flex flex-col gap-5">
            {groups.map(({ title, commands }) => (
              <section key={title} aria-label={title}>
                <h3 className="mb-1 font-medium text-quiet text-small">{title}</h3>
                <ul>
                  {commands.map(({ where, key }) => (
                    <KeyRow key={`${where} ${key}`} command={{ where, key }} own={own} onChange={setOwn} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Setting>
    </SettingGroup>
  );
}
