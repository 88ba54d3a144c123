import { Activity } from "react";
import { useSelectedCount } from "#library/selection/use-selection.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import type { BarProps } from "./bar.tsx";

const Bar = lazy(() => import("./bar.tsx"), "Bar");

/**
 * What is selected and what can be done with it, at the foot of its parent; nothing while nothing is selected. Its
 * elements are made once: to make them costs more than the frame in which a person expects the count.
 */
export function SelectionBar(props: BarProps) {
  const selected = useSelectedCount() > 0;
  const wanted = useOnceOpen(selected);
  if (!wanted) return null;
  return (
    <Part>
      <Activity mode={selected ? "visible" : "hidden"}>
        <Bar {...props} />
      </Activity>
    </Part>
  );
}
