import { boxesOfLine, isHeading } from "../layout/locate.ts";
import type { Box, SheetLayout } from "../layout/sheet-layout.ts";
import { useSheetContent } from "../sheet-context.ts";
import type { SheetFolds } from "./sheet-folds.ts";

interface FoldGroundsProps {
  /** Lines of the sheet: from the first to before the second. */
  from: number;
  to: number;
  /** Where their band begins. Pixels from the top of the sheet. */
  origin: number;
}

/** What lies behind tiles: the edges of those that a folded family's stands for, and the ground of one that is open. */
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
  return (
    <>
      {grounds.map(({ first, last }) => (
        <span
          key={first.index}
          className="absolute rounded-xs bg-edge/70"
          style={{
            left: first.left - layout.gap,
            top: first.top - origin - layout.gap,
            width: last.left + last.width - first.left + layout.gap * 2,
            height: first.height + layout.gap * 2,
          }}
        />
      ))}
      {boxes.map(
        (box) =>
          (folds.counts[box.index] ?? 1) > 1 && (
            <StackEdges
              key={box.index}
              box={box}
              top={box.top - origin}
              // In a list the pictures are the squares at the head of the lines.
              width={layout.view === "list" ? box.height : box.width}
            />
          ),
      )}
    </>
  );
}

/** Two edges that show below a tile, in the gap between lines: no box is another one for it. */
function StackEdges({ box, top, width }: { box: Box; top: number; width: number }) {
  const inset = Math.min(6, width / 8);
  return [1, 2].map((depth) => (
    <span
      key={depth}
      className="absolute rounded-b-xs bg-edge"
      style={{
        left: box.left + inset * depth,
        top: top + box.height + (depth === 1 ? 0.5 : 2.5),
        width: width - inset * depth * 2,
        height: 1.5,
        opacity: depth === 1 ? 1 : 0.55,
      }}
    />
  ));
}
