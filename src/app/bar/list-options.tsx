import { sorts } from "#contract/query.ts";
import { DensityControl, ViewControl } from "#features/gallery/index.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { AddressState } from "../navigation/use-address.ts";
import { isSort, sortedBy, sortNames } from "./sort-names.ts";

/** Order, view and size of the sheet. */
export function ListOptions({ address }: { address: AddressState }) {
  const { query, view, size, edit, setView, setSize } = address;
  return (
    <div className="folded:hidden ml-auto flex min-w-0 items-center gap-2">
      {query.sort === "shuffle" && (
        <IconButton label="Shuffle again" icon="refresh" onClick={() => edit(sortedBy("shuffle"))} />
      )}
      <span className="relative flex min-w-0 items-center">
        <select
          aria-label="Sort"
          value={query.sort}
          onChange={({ target }) => {
            if (isSort(target.value)) edit(sortedBy(target.value));
          }}
          className={`h-8 min-w-0 appearance-none text-ellipsis rounded-md bg-page pr-7 pl-2 text-quiet text-ui hover:bg-control hover:text-ink ${focusRing}`}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort} className="bg-float text-ink">
              {sortNames[sort]}
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
