import { boxesOfLine, isHeading } from "../layout/locate.ts";
import type { SheetLayout } from "../layout/sheet-layout.ts";
import { useSheetContent } from "../sheet-context.ts";
import type { SheetFolds } from "./sheet-folds.ts";

interface FoldGroundsProps {
  /** Lines of the sheet: from the first to before the second. */
  from: number;
  to: number;
  /** Where their band begins. Pixels from the top of the sheet. */
  origin: number;
}

/** The ground of families that are open, which shows between and around their tiles, from line to line. */
export function FoldGrounds({ from, to, origin }: FoldGroundsProps) {
  const { layout, folds } = useSheetContent();
  if (!folds) return null;
  const lines = Array.from({ length: to - from }, (_, i) => from + i);
  return (
    <div aria-hidden="true">
      {lines.map(
        (line) =>
          !isHeading(layout, line) && (
            <GroundsOfLine key={line} layout={layout} folds={folds} line={line} origin={origin} />
          ),
      )}
    </div>
  );
}

interface GroundsOfLineProps {
  layout: SheetLayout;
  folds: SheetFolds;
  line: number;
  origin: number;
}

function GroundsOfLine({ layout, folds, line, origin }: GroundsOfLineProps) {
  const boxes = boxesOfLine(layout, line);
  const grounds = folds.open.flatMap((span) => {
    const inside = boxes.filter(({ index }) => index >= span.from && index < span.to);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? [{ first, last }] : [];
  });
  const { gap } = layout;
  return grounds.map(({ first, last }) => (
    <span
      key={first.index}
      // In a list nothing covers the ground, which lies behind words.
      className={`absolute ${layout.view === "list" ? "rounded-md bg-control/70" : "rounded-xs bg-edge/70"}`}
      style={{
        left: first.left - gap,
        top: first.top - origin - gap,
        width: last.left + last.width - first.left + gap * 2,
        height: first.height + gap * 2,
      }}
    />
  ));
}
