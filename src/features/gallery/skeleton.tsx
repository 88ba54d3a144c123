import { columnsFor, targetFor } from "./layout/density.ts";
import { gap, headingHeight, layoutSheet } from "./layout/layout-sheet.ts";
import { boxesOfLine, isHeading } from "./layout/locate.ts";
import { useBox } from "./use-box.ts";

/** The shapes of an ordinary library, so that the first pictures take the places of frames much like them. */
const shapes = [1, 16 / 9, 9 / 16, 4 / 3, 1, 3 / 4, 16 / 9];
const aspects = Float32Array.from({ length: 60 }, (_, i) => shapes[(i * 5) % shapes.length] ?? 1);
const created = new Float64Array(aspects.length);

/** The face of a first visit: empty frames in the tile's own colour, still. */
export function SheetSkeleton() {
  const { ref, width } = useBox();
  const target = targetFor("rows", 3, width);
  const columns = columnsFor("rows", 3, width);
  const layout = layoutSheet({
    aspects,
    created,
    view: "rows",
    width: width - 8,
    target,
    columns,
    dated: true,
  });
  return (
    <div ref={ref} aria-hidden="true" className="relative h-full overflow-hidden">
      {width > 0 &&
        Array.from({ length: layout.lineCount }, (_, line) =>
          isHeading(layout, line) ? (
            <div
              key="heading"
              className="absolute left-1 flex items-end p-1 pb-2.5"
              style={{ height: headingHeight }}
            >
              <div className="h-4 w-20 rounded bg-frame" />
            </div>
          ) : (
            boxesOfLine(layout, line).map(({ index, left, top, width, height }) => (
              <div
                key={index}
                className="absolute bg-frame"
                style={{ left: left + gap, top, width, height }}
              />
            ))
          ),
        )}
    </div>
  );
}
