import { sorts } from "#contract/query.ts";
import { BasketLink } from "#features/basket/index.ts";
import { DensityControl, ViewControl } from "#features/gallery/index.ts";
import { under } from "#shared/base.ts";
import { IconButton, IconLink } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { FoldingLine } from "../folding-line.tsx";
import { matrixOf } from "../navigation/matrix-address.ts";
import { showFlat, showOpened } from "../navigation/opened.ts";
import type { AddressState } from "../navigation/use-address.ts";
import { sortedBy, sortNames } from "./sort-names.ts";

const foldings = [
  { value: "all", label: "All" },
  { value: "folded", label: "Folded" },
] as const;

/** Whether families are folded, order, view and size of the sheet. */
export function ListOptions({ address }: { address: AddressState }) {
  const { query, view, size, folded, edit, show, setView, setSize } = address;
  const fold = (on: boolean) => show(on ? showOpened([]) : showFlat);
  return (
    <div className="folded:hidden ml-auto flex min-w-0 items-center gap-2">
      {query.filters.family && <FoldingLine />}
      {query.sort === "shuffle" && (
        <IconButton label="Shuffle again" icon="refresh" onClick={() => edit(sortedBy("shuffle"))} />
      )}
      {/* A phone has no room for it here: it is on the page of prompts there. */}
      <IconLink label="Matrix" icon="table" href={under(matrixOf(query))} className="max-sm:hidden" />
      <BasketLink />
      <Segmented
        label="Attempts"
        value={folded ? "folded" : "all"}
        segments={foldings}
        onChange={(value) => fold(value === "folded")}
        className="w-34 shrink-0 max-sm:hidden"
      />
      {/* A phone's line has no room for the words. */}
      <span className="sm:hidden">
        <IconButton label="Fold attempts" icon="layers" pressed={folded} onClick={() => fold(!folded)} />
      </span>
      <Select
        label="Sort"
        value={query.sort}
        options={sorts}
        names={sortNames}
        onChange={(sort) => edit(sortedBy(sort))}
      />
      <span className="hidden sm:block">
        <DensityControl size={size} onChange={setSize} />
      </span>
      <ViewControl view={view} onChange={setView} />
    </div>
  );
}
