import type { ShownMarks } from "#contract/packed-marks.ts";
import { Icon } from "#ui/words/icon.tsx";

interface MarkSignsProps {
  marks: ShownMarks;
  /** Where no circle is drawn around the picture. */
  favourite?: boolean;
}

/** An asset's marks as signs, those that it has; the tile's description says them in words. */
export function MarkSigns({ marks, favourite = false }: MarkSignsProps) {
  const stars = Array.from({ length: marks.rating }, (_, i) => i + 1);
  return (
    <span aria-hidden="true" className="flex shrink-0 items-center gap-1.5">
      {favourite && marks.favourite && (
        <span className="text-safelight">
          <Icon name="favourite" size={14} />
        </span>
      )}
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
