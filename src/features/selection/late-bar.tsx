import { useSelectedCount } from "#library/selection/use-selection.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import type { BarProps } from "./bar.tsx";

const Bar = lazy(() => import("./bar.tsx").then((m) => ({ default: m.Bar })));

/** What is selected and what can be done with it, at the foot of its parent; nothing while nothing is selected. */
export function SelectionBar(props: BarProps) {
  const selected = useSelectedCount() > 0;
  if (!selected) return null;
  return (
    <Part>
      <Bar {...props} />
    </Part>
  );
}
