import { Icon } from "#ui/words/icon.tsx";

const most = [1, 2, 3, 4, 5];

/** A rating as stars, of which so many are filled; the words belong to whoever shows it. */
export function Stars({ given }: { given: number }) {
  return (
    <span aria-hidden="true" className="flex gap-0.5">
      {most.map((star) => (
        <span key={star} className={star <= given ? "text-ink" : "text-edge opacity-50"}>
          <Icon name="star" size={13} filled={star <= given} />
        </span>
      ))}
    </span>
  );
}
