import { useId, useState } from "react";
import { Icon } from "#ui/words/icon.tsx";

const ratings = [1, 2, 3, 4, 5];

interface StarsProps {
  /** 0 to 5; undefined where several have different ones. */
  rating: number | undefined;
  /** Without a button of its own to take the rating away. */
  compact?: boolean;
  onRate: (rating: number) => void;
}

/** Five stars, as radio buttons: arrow keys move among them, a click on the star that is given says so once more. */
export function Stars({ rating, compact = false, onRate }: StarsProps) {
  const name = useId();
  const [pointed, setPointed] = useState<number>();
  const shown = pointed ?? rating ?? 0;
  const radio = (value: number) => ({
    name,
    checked: rating === value,
    onChange: () => onRate(value),
    // No change, and yet a click: on the one that is given.
    onClick: () => rating === value && value > 0 && onRate(value),
    className: "absolute inset-0 z-10 cursor-pointer appearance-none outline-hidden",
  });
  const cell =
    "relative grid h-8 place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-safelight pointer-coarse:after:absolute pointer-coarse:after:-inset-y-1.5 pointer-coarse:after:inset-x-0";
  return (
    <fieldset className="flex items-center" onPointerLeave={() => setPointed(undefined)}>
      <legend className="sr-only">Rating</legend>
      {ratings.map((value) => (
        <label
          key={value}
          data-tip={value === 1 ? "1 star" : `${value} stars`}
          data-keys={String(value)}
          className={`${cell} w-6 pointer-coarse:w-8 ${value <= shown ? "text-ink" : "text-edge"}`}
          onPointerEnter={(event) => event.pointerType === "mouse" && setPointed(value)}
        >
          <input type="radio" aria-label={value === 1 ? "1 star" : `${value} stars`} {...radio(value)} />
          <Icon name="star" filled={value <= shown} />
        </label>
      ))}
      {/* Seen once there is something to take away; for arrow keys it is the sixth. */}
      {!compact && (
        <label
          data-tip="No rating"
          data-keys="0"
          className={`${cell} w-6 pointer-coarse:w-8 text-quiet hover:text-ink ${rating === 0 ? "not-has-focus-visible:opacity-0" : ""}`}
          onPointerEnter={() => setPointed(undefined)}
        >
          <input type="radio" aria-label="No rating" {...radio(0)} />
          <Icon name="close" size={12} />
        </label>
      )}
    </fieldset>
  );
}
