import type { Marks } from "#contract/marks.ts";
import { Icon } from "#ui/words/icon.tsx";

const stars = [1, 2, 3, 4, 5];

/** An asset's marks for who may look alone: what there is, and nothing that could be pressed. */
export function SeenMarks({ marks }: { marks: Marks }) {
  const { rating, state, tags, note, hidden } = marks;
  if (rating === 0 && state === null && tags.length === 0 && note === "" && !hidden)
    return <p className="text-quiet text-ui">Nobody has marked this yet.</p>;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
        {rating > 0 && (
          <span role="img" aria-label={rating === 1 ? "1 star" : `${rating} stars`} className="flex gap-1">
            {stars.map((star) => (
              <span key={star} className={star <= rating ? "text-ink" : "text-edge"}>
                <Icon name="star" />
              </span>
            ))}
          </span>
        )}
        {state !== null && (
          <span className="flex items-center gap-1.5">
            <Icon name={state} /> {state === "pick" ? "Picked" : "Rejected"}
          </span>
        )}
        {hidden && <span className="text-quiet">Hidden</span>}
      </p>
      {tags.length > 0 && (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="max-w-64 truncate rounded-full bg-control px-3 py-1 text-ui">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {note !== "" && <p className="whitespace-pre-wrap text-body wrap-anywhere">{note}</p>}
    </>
  );
}
