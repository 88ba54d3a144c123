import { memo } from "react";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { FoldGrounds } from "../folds/late-folds.ts";
import { bandHeight, linesOfBand } from "../layout/bands.ts";
import { boxesOfLine, isHeading } from "../layout/locate.ts";
import type { Box } from "../layout/sheet-layout.ts";
import { useSheetContent } from "../sheet-context.ts";
import { Tile } from "../tile/tile.tsx";
import type { TileFrame } from "../tile/tile-frame.ts";
import { DateHeading } from "./date-heading.tsx";
import { EndOfSheet, endHeight } from "./end-of-sheet.tsx";

/** A view of its own, for those who ask for it. */
const ListTile = lazy(() => import("../tile/list-tile.tsx"), "ListTile");

/** The lines that begin in one band of the sheet. They may reach beyond it, so it must not catch the pointer. */
export const Band = memo(function Band({ band }: { band: number }) {
  const { result, layout, folds, end } = useSheetContent();
  const [from, to] = linesOfBand(layout, band);
  const origin = band * bandHeight;
  // The virtualiser takes away what a shorter result no longer has a moment after the result.
  const height = Math.max(0, Math.min(bandHeight, layout.height + endHeight - origin));
  const ends = layout.height >= origin && layout.height < origin + bandHeight;
  const lines = Array.from({ length: to - from }, (_, i) => from + i);
  const frame = (box: Box): TileFrame => ({
    box,
    top: box.top - origin,
    row: result.rows[box.index]!,
    video: result.videos[box.index] === 1,
    created: result.created[box.index]!,
    colour: result.colours[box.index]!,
    attempts: folds?.counts[box.index] ?? 1,
  });
  const Item = layout.view === "list" ? ListTile : Tile;
  return (
    <div className="pointer-events-none relative" style={{ height }}>
      {folds && (
        <Part>
          <FoldGrounds from={from} to={to} origin={origin} />
        </Part>
      )}
      {lines.map((line) =>
        isHeading(layout, line) ? (
          <DateHeading
            key={`heading ${line}`}
            created={result.created[layout.firsts[line]!]!}
            line={line}
            grouping={layout.grouping}
            top={layout.tops[line]! - origin}
            height={layout.heights[line]!}
          />
        ) : (
          boxesOfLine(layout, line).map((box) => (
            <Item
              key={result.rows[box.index]!}
              frame={frame(box)}
              aspect={layout.aspects[box.index]!}
              folded={folds !== undefined}
            />
          ))
        ),
      )}
      {ends && <EndOfSheet top={layout.height - origin}>{end}</EndOfSheet>}
    </div>
  );
});
