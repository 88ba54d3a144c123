import type { CSSProperties } from "react";
import type { TableKey } from "#shared/keys/key-table.ts";
import { Button } from "#ui/controls/button.tsx";
import type { Mode } from "../address/comparison.ts";
import { DrawnItem } from "./drawn/drawn-item.tsx";
import { ItemNote } from "./item-note.tsx";
import { Letter } from "./letter.tsx";
import type { StageProps } from "./stage-props.ts";
import { Surface } from "./surface.tsx";
import { useFlicker } from "./use-flicker.ts";
import { WipeHandle } from "./wipe-handle.tsx";

interface OverlaidProps extends StageProps {
  mode: Exclude<Mode, "side" | "knockout">;
}

/** The first and one other at the same place: parted by an edge, by turns, or as what is left of one without the other. */
export function Overlaid(props: OverlaidProps) {
  const { mode, items, comparison, change, conductor, measure, zooms, lost } = props;
  const { against, split, swaps } = comparison;
  const flicker = useFlicker(mode === "flicker" ? swaps : 0);
  const [zoom] = zooms;
  if (!zoom) return null;
  const looks: Record<OverlaidProps["mode"], CSSProperties> = {
    wipe: { clipPath: `inset(0 0 0 ${split * 100}%)` },
    flicker: { opacity: flicker.second ? 1 : 0 },
    difference: { mixBlendMode: "difference" },
  };
  const unshown = [0, against].flatMap((i) => {
    const item = items[i];
    return item && (!item.asset || lost.is(item)) ? [item] : [];
  });
  return (
    <>
      <Surface zoom={zoom}>
        {[0, against].map((i, turn) => {
          const [item, own] = [items[i], zooms[i]];
          if (!item || !own) return null;
          return (
            <div
              key={i}
              className="pointer-events-none absolute inset-0"
              style={turn === 1 ? looks[mode] : undefined}
            >
              <DrawnItem
                item={item}
                index={i}
                zoom={own}
                bare={turn === 1 && mode === "difference"}
                conductor={conductor}
                measure={measure}
                lost={lost}
              />
            </div>
          );
        })}
        <Labels
          first={items[0]?.letter ?? ""}
          second={items[against]?.letter ?? ""}
          seen={mode === "flicker" ? (flicker.second ? "second" : "first") : "both"}
        />
        {mode === "wipe" && (
          <WipeHandle split={split} onSplit={(to) => change((before) => ({ ...before, split: to }))} />
        )}
      </Surface>
      {mode === "flicker" && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex flex-col items-center gap-1">
          <Button data-keys={"s" satisfies TableKey} onClick={flicker.swap} className="pointer-events-auto">
            Swap
          </Button>
          {flicker.still && (
            <p className="rounded bg-scrim px-2 text-on-scrim text-small">
              Your system asks for less motion: it swaps by hand.
            </p>
          )}
        </div>
      )}
      {unshown.map((item) => (
        <ItemNote key={item.letter} item={item} onRetry={() => lost.retry(item)} />
      ))}
    </>
  );
}

interface LabelsProps {
  first: string;
  second: string;
  seen: "first" | "second" | "both";
}

const Labels = ({ first, second, seen }: LabelsProps) => (
  <>
    <span className={`absolute top-2 left-2 ${seen === "second" ? "opacity-0" : ""}`}>
      <Letter>{first}</Letter>
    </span>
    <span className={`absolute top-2 right-2 ${seen === "first" ? "opacity-0" : ""}`}>
      <Letter>{second}</Letter>
    </span>
  </>
);
