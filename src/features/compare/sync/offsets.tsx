import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import type { Item } from "../use-compared.ts";
import { Letter } from "../view/letter.tsx";
import type { Change } from "../view/use-linked-zoom.ts";

/** Seconds by which an arrow changes an offset: about a frame. */
const step = 0.04;

interface OffsetsProps {
  items: readonly Item[];
  offsets: readonly number[];
  change: Change;
}

/** By how much each video is ahead of the clock: folded away until somebody has one, or wants one. */
export function Offsets({ items, offsets, change }: OffsetsProps) {
  const [wanted, setWanted] = useState(false);
  const any = offsets.some((offset) => offset !== 0);
  if (!wanted && !any)
    return (
      <Button variant="quiet" onClick={() => setWanted(true)}>
        Offsets
      </Button>
    );
  const set = (index: number, seconds: number) =>
    change((before) => {
      const next = items.map((_, i) => before.offsets[i] ?? 0);
      next[index] = Number(seconds.toFixed(3));
      return { ...before, offsets: next };
    });
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <legend className="sr-only">Ahead of the clock, in seconds</legend>
      {items.map(({ key, letter }, i) =>
        key.kind === "video" ? (
          <label key={letter} className="flex items-center gap-1 text-quiet text-small">
            <Letter>{letter}</Letter>
            <input
              type="number"
              inputMode="decimal"
              step={step}
              value={offsets[i] ?? 0}
              aria-label={`${letter} ahead by, seconds`}
              data-tip="Seconds ahead of the clock"
              onChange={({ currentTarget: { valueAsNumber } }) =>
                set(i, Number.isFinite(valueAsNumber) ? valueAsNumber : 0)
              }
              className={`h-8 w-18 rounded-md border border-edge bg-page px-2 text-ink text-ui tabular-nums pointer-coarse:h-11 ${focusRing}`}
            />
          </label>
        ) : null,
      )}
    </fieldset>
  );
}
