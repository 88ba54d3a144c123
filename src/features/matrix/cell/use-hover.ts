import { type PointerEvent, useEffect, useState } from "react";
import { useReducedMotion } from "#ui/use-media-query.ts";
import { type Cell, cellOf } from "../grid/cell.ts";

/** Milliseconds that each take is shown for: long enough to see it, short enough to wait for the next. */
const pace = 900;

/** The cell under the pointer, and how many takes it has been turned on. */
interface Hovered {
  cell: Cell | undefined;
  step: number;
}

export interface Hover {
  /** The cell, and by how many takes; undefined where the pointer is on none. */
  turned: (Cell & { by: number }) | undefined;
  onPointerOver: (event: PointerEvent) => void;
  onPointerLeave: () => void;
}

const nowhere: Hovered = { cell: undefined, step: 0 };

/**
 * Shows the takes of the cell under the pointer one after the other, none where motion is unwelcome. One clock for the whole
 * grid, which hears of the pointer itself: a clock in each cell would be made and thrown away with every row that scrolls by.
 */
export function useHover(countOf: (cell: Cell) => number): Hover {
  const [{ cell, step }, setHovered] = useState(nowhere);
  const still = useReducedMotion();
  const running = cell !== undefined && !still && countOf(cell) > 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock begins anew in another cell.
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(
      () => setHovered((before) => ({ cell: before.cell, step: before.step + 1 })),
      pace,
    );
    return () => clearInterval(timer);
  }, [running, cell]);
  const enter = (next: Cell | undefined) => {
    if (next?.row !== cell?.row || next?.col !== cell?.col) setHovered({ cell: next, step: 0 });
  };
  return {
    // Where motion has become unwelcome meanwhile, the cell is back at its best take.
    turned: cell && { ...cell, by: running ? step : 0 },
    onPointerOver: ({ target, pointerType }) =>
      enter(pointerType === "touch" || !(target instanceof Element) ? undefined : cellOf(target)),
    onPointerLeave: () => enter(undefined),
  };
}
