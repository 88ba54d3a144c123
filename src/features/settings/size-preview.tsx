/** Heights of a row in the preview, CSS pixels, the smallest size first. */
const heights = [14, 20, 28, 40, 58];
/** Widths divided by heights, of a roll as people take them. */
const aspects = [1.78, 0.56, 1, 1.78, 1.33, 0.75, 1.78, 1, 0.56, 1.5];
/** Rows that fill the preview, and frames that fill its rows, at the smallest size. */
const frames = Array.from(
  { length: 150 },
  (_, i) => aspects[(i * 7 + Math.floor(i / 10)) % aspects.length] ?? 1,
);

/** A sheet in small, at a step of the tile size. */
export function SizePreview({ size }: { size: number }) {
  const height = heights[size - 1] ?? 28;
  return (
    <div
      aria-hidden="true"
      className="mt-3 flex h-[118px] flex-wrap content-start gap-0.5 overflow-hidden rounded-md"
    >
      {frames.map((aspect, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the frames never move.
          key={i}
          className={i % 3 === 0 ? "grow bg-hover" : i % 3 === 1 ? "grow bg-frame" : "grow bg-line"}
          style={{ height, flexBasis: height * aspect }}
        />
      ))}
    </div>
  );
}
