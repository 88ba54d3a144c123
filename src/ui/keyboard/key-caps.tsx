import { keyCaps } from "#shared/keys/keys.ts";
import { Kbd } from "./kbd.tsx";

/** Keys as their caps say it, beside each other. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keyCaps(keys).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  );
}
