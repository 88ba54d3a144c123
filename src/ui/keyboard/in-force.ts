import { keyTable, rowsAt, type TableKey, type Where } from "#shared/keys/key-table.ts";
import { onApple } from "#shared/keys/keys.ts";
import { ownKey } from "#shared/keys/own-keys.ts";

interface Held {
  where: Where;
  /** Whether a key of the place does something now. */
  has: (key: string) => boolean;
}

const all = new Set<Held>();

/** Tells that the keys of a place are acted on. Returns the undo. */
export function holdKeys(held: Held): () => void {
  all.add(held);
  return () => void all.delete(held);
}

/** A key that does something now. */
export interface KeyInForce {
  key: TableKey;
  where: Where;
}

/**
 * What keys do at this moment, for whoever offers the same by other means; without those that move, which are of no use
 * but under a finger. In the order of the table.
 */
export function keysInForce(): KeyInForce[] {
  const places = new Set([...all].map(({ where }) => where));
  return (Object.keys(keyTable) as Where[])
    .filter((where) => places.has(where))
    .flatMap((where) =>
      keyTable[where].flatMap((row) =>
        "held" in row
          ? []
          : row.keys
              .map((key) => ({ key, where }))
              .filter(({ key }) => [...all].some((held) => held.where === where && held.has(key))),
      ),
    );
}

/** Where a key of the table does something now; undefined where it does nothing. */
export const whereInForce = (key: string): Where | undefined =>
  [...all].find(({ where, has }) => rowsAt(where).has(key) && has(key))?.where;

/** Presses a key of the table on an element, as if a person had: whatever acts on it does so. */
export function pressKey({ where, key: ofTable }: KeyInForce, on: Element): void {
  const name = ownKey(where, ofTable);
  const plain = name.replace(/^Mod\+/, "");
  const key = plain.replace(/^Shift\+/, "");
  const mod = plain !== name;
  on.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: key === "Space" ? " " : key,
      shiftKey: key !== plain || /^\p{Lu}$/u.test(key),
      ctrlKey: mod && !onApple,
      metaKey: mod && onApple,
      bubbles: true,
      cancelable: true,
    }),
  );
}
