import type { Entry } from "#features/palette/index.ts";
import type { Where } from "#shared/keys/key-table.ts";
import { wordsOf } from "#shared/keys/key-words.ts";
import { keyCaps } from "#shared/keys/keys.ts";
import { ownKey } from "#shared/keys/own-keys.ts";
import type { KeyInForce } from "#ui/keyboard/in-force.ts";

/** What stands elsewhere in the palette, or is of no use there. */
const elsewhere: readonly Where[] = ["help", "palette", "layers", "searchField"];

/** What keys do at this moment, to be done by name. */
export function keyEntries(keys: readonly KeyInForce[], press: (key: KeyInForce) => void): Entry[] {
  return keys
    .filter(({ where }) => !elsewhere.includes(where))
    .map(
      ({ key, where }): Entry => ({
        id: `key ${where} ${key}`,
        group: "Actions",
        icon: "command",
        label: wordsOf(where, key),
        keys: keyCaps([ownKey(where, key)]),
        run: () => press({ where, key }),
      }),
    );
}
