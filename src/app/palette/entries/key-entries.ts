import type { Entry } from "#features/palette/index.ts";
import type { Where } from "#shared/key-table.ts";
import { keyCaps } from "#shared/keys.ts";
import type { KeyInForce } from "#ui/keyboard/in-force.ts";

/** What stands elsewhere in the palette, or is of no use there. */
const elsewhere: readonly Where[] = ["help", "palette", "layers", "searchField"];

/** What keys do at this moment, to be done by name. */
export function keyEntries(keys: readonly KeyInForce[], press: (key: KeyInForce["key"]) => void): Entry[] {
  return keys
    .filter(({ where }) => !elsewhere.includes(where))
    .map(({ key, where, does }): Entry => {
      const several = keys.filter((other) => other.where === where && other.does === does).length > 1;
      return {
        id: `key ${where} ${key}`,
        group: "Actions",
        icon: "command",
        // Keys that share a row of the table do a thing each: "Rate: 4".
        label: several ? `${does}: ${keyCaps([key]).join(" ")}` : does,
        keys: keyCaps([key]),
        run: () => press(key),
      };
    });
}
