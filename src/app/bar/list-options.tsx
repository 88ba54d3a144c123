import { type Sort, sorts } from "#contract/query.ts";
import { DensityControl, ViewControl } from "#features/gallery/index.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { AddressState } from "../navigation/use-address.ts";

const names: Record<Sort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  longest: "Longest prompt",
  largest: "Largest",
  rating: "Best rated",
  shuffle: "Shuffled",
};

/** Any whole number will do: it stands in the address, so that the same shuffle can be seen again. */
const newSeed = () => 1 + Math.floor(Math.random() * 99_999);

/** Order, view and size of the sheet. */
export function ListOptions({ address }: { address: AddressState }) {
  const { query, view, size, edit, setView, setSize } = address;
  const sortBy = (sort: Sort) => edit((q) => ({ ...q, sort, seed: newSeed() }));
  return (
    <div className="folded:hidden ml-auto flex min-w-0 items-center gap-2">
      {query.sort === "shuffle" && (
        <IconButton label="Shuffle again" icon="refresh" onClick={() => sortBy("shuffle")} />
      )}
      <span className="relative flex min-w-0 items-center">
        <select
          aria-label="Sort"
          value={query.sort}
          onChange={(event) => sortBy(event.target.value as Sort)}
          className={`h-8 min-w-0 appearance-none text-ellipsis rounded-md bg-page pr-7 pl-2 text-quiet text-ui hover:bg-control hover:text-ink ${focusRing}`}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort} className="bg-float text-ink">
              {names[sort]}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute right-2 text-quiet">
          <Icon name="down" size={14} />
        </span>
      </span>
      <span className="hidden sm:block">
        <DensityControl size={size} onChange={setSize} />
      </span>
      <ViewControl view={view} onChange={setView} />
    </div>
  );
}
