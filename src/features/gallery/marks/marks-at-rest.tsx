import { useState } from "react";
import { restBits } from "#contract/packed-marks.ts";
import { useShownMarks } from "#library/marks.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useSheetContent } from "../sheet-context.ts";
import type { TileFrame } from "../tile/tile-frame.ts";
import { seenAtRest } from "./mark-words.ts";

// Most of what there is nobody has marked.
const TileMarks = lazy(() => import("./tile-marks.tsx"), "TileMarks");

interface MarksAtRestProps {
  frame: TileFrame;
  /** Pixels of the shorter side of the picture. */
  side: number;
  /** Whether the tile says in words and signs what is put on it. */
  lit: boolean;
}

/** What is seen of the marks of a tile at rest. It alone is drawn anew by a key that marks, and by no key that rates. */
export function MarksAtRest({ frame: { row, box }, side, lit }: MarksAtRestProps) {
  const { result } = useSheetContent();
  const marks = useShownMarks(row, result.marks[box.index] ?? 0, restBits);
  const [favouriteAtFirst] = useState(marks.favourite);
  if (!seenAtRest(marks)) return null;
  return (
    <Part>
      <TileMarks row={row} marks={marks} side={side} fresh={!favouriteAtFirst} lit={lit} />
    </Part>
  );
}
