import { useEffect, useLayoutEffect, useRef } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import { boxOf, firstRowFrom, isHeading } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import type { SheetScroller } from "./sheet-scroller.ts";
import type { TileFocus } from "./tile-focus.ts";

/**
 * Keeps Tab's one stop on the sheet useful: on the same item when the result changes, and on the first item in view
 * when a person has scrolled away from it.
 */
export function useTabStop(
  focus: TileFocus,
  scroller: SheetScroller,
  layout: SheetLayout,
  result: QueryResult,
): void {
  const row = useRef<Row | undefined>(undefined);

  useLayoutEffect(() => {
    const index = row.current === undefined ? -1 : result.rows.indexOf(row.current);
    if (index >= 0) focus.set(index, focus.held);
    else focus.set(Math.min(focus.index, Math.max(0, result.rows.length - 1)), false);
    row.current = result.rows[focus.index];
    return focus.subscribe(() => {
      row.current = result.rows[focus.index];
    });
  }, [focus, result]);

  useEffect(
    () =>
      scroller.onCalm(() => {
        if (layout.count === 0) return;
        const { position, viewport } = scroller;
        const { top, height } = boxOf(layout, Math.min(focus.index, layout.count - 1));
        if (top + height > position && top < position + viewport) return;
        const first = firstRowFrom(layout, position);
        const shown = isHeading(layout, first) ? first + 1 : first;
        focus.set(Math.min(layout.firsts[shown] ?? 0, layout.count - 1), false);
      }),
    [focus, scroller, layout],
  );
}
