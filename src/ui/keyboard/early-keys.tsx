import { useEffect } from "react";
import { rowsAt, type Where } from "#shared/keys/key-table.ts";
import { type KeyActions, onKeys } from "./use-keys.ts";

/** Milliseconds after which a press is forgotten: its answer would come as a surprise. A busy machine takes two or three. */
export const patience = 5_000;

/**
 * Stands where the code that acts on the keys of a place is on its way: what is pressed meanwhile is pressed again once it
 * is there, for as long as the focus has stayed.
 */
export function EarlyKeys({ where }: { where: Where }) {
  useEffect(() => {
    const pressed: KeyboardEvent[] = [];
    const keep = (event: KeyboardEvent) => pressed.push(event);
    const undo = onKeys(
      where,
      Object.fromEntries([...rowsAt(where).keys()].map((key) => [key, keep])) as KeyActions<typeof where>,
    );
    return () => {
      undo();
      // After what takes its place has begun to listen.
      setTimeout(() => {
        for (const event of pressed) {
          const stays = event.target === document.activeElement;
          if (stays && performance.now() - event.timeStamp < patience)
            event.target?.dispatchEvent(
              new KeyboardEvent("keydown", { ...plain(event), bubbles: true, cancelable: true }),
            );
        }
      });
    };
  }, [where]);
  return null;
}

const plain = ({ key, code, shiftKey, ctrlKey, metaKey }: KeyboardEvent) => ({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
});
