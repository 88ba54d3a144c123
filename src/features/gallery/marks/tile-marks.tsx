import type { ShownMarks } from "#contract/packed-marks.ts";
import { Icon } from "#ui/words/icon.tsx";
import { greasePath } from "./grease-paths.ts";

interface TileMarksProps {
  row: number;
  marks: ShownMarks;
  /** Pixels of the tile's shorter side: in a small frame the stroke is thinner. */
  side: number;
  /** It was marked before one's eyes: the circle may come with a movement. */
  fresh: boolean;
  /** Whether the tile says in words and signs what is put on it. */
  lit: boolean;
}

/** What is seen at rest of an asset's marks: the circle of a favourite, and that it is rejected or hidden. */
export function TileMarks({ row, marks, side, fresh, lit }: TileMarksProps) {
  const { favourite, hidden } = marks;
  return (
    <>
      {(marks.state === "reject" || hidden) && (
        <span className="pointer-events-none absolute inset-0 rounded-[inherit] bg-page/45" />
      )}
      {favourite && (
        <GreaseCircle path={greasePath(row)} width={side < 72 ? 2 : side < 150 ? 2.75 : 3.5} fresh={fresh} />
      )}
      {hidden && !lit && (
        <span className="pointer-events-none absolute bottom-1.5 left-1.5 grid size-6 place-items-center rounded-md bg-scrim text-on-scrim">
          <Icon name="hide" size={14} />
        </span>
      )}
    </>
  );
}

/** A stroke of the grease pencil. Below it a darker one, since the picture may be of its own red, or white. */
function GreaseCircle({ path, width, fresh }: { path: string; width: number; fresh: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`pointer-events-none absolute inset-0 size-full ${fresh ? "transition-[opacity,scale] starting:scale-105 starting:opacity-0 motion-reduce:transition-none" : ""}`}
    >
      <path d={path} vectorEffect="non-scaling-stroke" strokeWidth={width + 2} className="stroke-scrim" />
      <path d={path} vectorEffect="non-scaling-stroke" strokeWidth={width} className="stroke-safelight" />
    </svg>
  );
}
