import { useIsSelecting } from "#library/selection/use-selection.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import type { SelectionBarProps } from "./bar.tsx";

const Bar = lazy(() => import("./bar.tsx"), "Bar");

/**
 * What is selected and what can be done with it, at the foot of its parent; nothing while nothing is selected. Its
 * elements are made once, and its effects stay: to make them, or to begin them anew as React's Activity does, costs more
 * than the frame in which a person expects the count.
 */
export function SelectionBar(props: SelectionBarProps) {
  const selected = useIsSelecting();
  const wanted = useOnceOpen(selected);
  if (!wanted) return null;
  return (
    <Part>
      <Bar {...props} shown={selected} />
    </Part>
  );
}
