import { Tooltip } from "@base-ui/react/tooltip";
import { useLayoutEffect, useState } from "react";
import { keyCaps } from "#shared/keys/keys.ts";
import { ownKey } from "#shared/keys/own-keys.ts";
import { whereInForce } from "../keyboard/in-force.ts";

/** The key that a person presses for one of the table, which is some place's that is in force. */
function shown(key: string): string {
  const where = whereInForce(key);
  return where ? ownKey(where, key) : key;
}

/**
 * What an element's `data-tip` and `data-keys` say, beside it; nothing for null. A tip repeats the accessible name, so it is
 * hidden from assistive technology. Heavy: load it lazily.
 */
export function Tip({ owner }: { owner: Element | null }) {
  const keys = owner?.getAttribute("data-keys");
  const [cap, setCap] = useState("");
  // Whether a key is in force may not be asked while something is being drawn.
  useLayoutEffect(() => setCap(keys ? keyCaps([shown(keys)]).join("+") : ""), [keys]);
  return (
    <Tooltip.Root open={owner !== null}>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={owner}
          side="bottom"
          sideOffset={6}
          collisionPadding={6}
          className="pointer-events-none z-60"
        >
          <Tooltip.Popup
            aria-hidden="true"
            className="max-w-64 whitespace-pre rounded-md border border-line bg-float px-2 py-1 text-ink text-small shadow-md"
          >
            {owner?.getAttribute("data-tip")}
            {cap && `   ${cap}`}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
