import type { ShownMarks } from "#contract/packed-marks.ts";
import { Icon } from "#ui/words/icon.tsx";

/**
 * An asset's marks as signs, but for the circle that its picture wears; the tile's description says them all in words.
 */
export function MarkSigns({ marks }: { marks: ShownMarks }) {
  const stars = Array.from({ length: marks.rating }, (_, i) => i + 1);
  return (
    <span aria-hidden="true" className="flex shrink-0 items-center gap-1.5">
      {stars.length > 0 && (
        <span className="flex">
          {stars.map((star) => (
            <Icon key={star} name="star" size={13} filled />
          ))}
        </span>
      )}
      {marks.state && <Icon name={marks.state} size={14} filled={marks.state === "pick"} />}
      {marks.hidden && <Icon name="hide" size={14} />}
      {marks.hasNote && <Icon name="note" size={14} />}
      {marks.hasTags && <Icon name="tag" size={14} />}
    </span>
  );
}
