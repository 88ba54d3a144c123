import { promptSorts } from "#contract/prompts/prompt-sorts.ts";
import { writeQuery } from "#contract/query-params.ts";
import { BasketButton } from "#features/basket/index.ts";
import { clearFilters } from "#features/filters/index.ts";
import { Prompts } from "#features/prompts/index.ts";
import { usePromptList } from "#library/prompts/prompt-list.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { itemSearch, listAddress } from "../navigation/address.ts";
import { matrixOf } from "../navigation/matrix-address.ts";
import { usePromptsAddress } from "../navigation/use-prompts-address.ts";
import { EntryCopying } from "../prompts/entry-copying.tsx";
import { SearchedPage } from "../searched-page.tsx";
import { AltClicks } from "../ways/alt-clicks.tsx";

const sortNames = { uses: "Most used", newest: "Newest first", kept: "Most kept" } as const;

const foldings = [
  { value: "all", label: "All" },
  { value: "folded", label: "Folded" },
] as const;

/** The page of every distinct prompt, once: to find the one that worked, take it along, or see what came of it. */
export function PromptsPage() {
  const address = usePromptsAddress();
  const { query, sort, folded, edit } = address;
  const found = usePromptList(query, sort, folded);
  const { list } = found;
  return (
    <SearchedPage
      title="Prompts"
      address={address}
      counted={list && formatCount(list.prompts.length)}
      notice={list?.notice}
      line="mx-auto w-full max-w-6xl max-sm:flex-wrap lg:px-6"
      filterLine="mx-auto w-full max-w-6xl lg:px-3"
      controls={
        <div className="ml-auto flex min-w-0 items-center gap-2 max-sm:w-full max-sm:justify-between">
          <a
            href={under(matrixOf(query))}
            className={`rounded-md px-2 py-1.5 text-quiet text-ui hover:bg-control hover:text-ink max-sm:-ml-2 pointer-coarse:py-3 ${focusRing}`}
          >
            Matrix
          </a>
          <Segmented
            label="Prompts"
            value={folded ? "folded" : "all"}
            segments={foldings}
            onChange={(value) => address.set({ folded: value === "folded" })}
            className="w-34 shrink-0"
          />
          <Select
            label="Sort"
            value={sort}
            options={promptSorts}
            names={sortNames}
            onChange={(sort) => address.set({ sort })}
          />
        </div>
      }
    >
      <AltClicks />
      <Prompts
        found={found}
        query={query}
        linksTo={(query) => {
          const params = writeQuery(query);
          return { list: listAddress(query.kind, params), items: itemSearch(query.kind, params) };
        }}
        onClear={() => edit((q) => clearFilters({ ...q, text: "", kind: "all" }))}
        more={(text) => <BasketButton prompt={text} />}
        acting={(current) => <EntryCopying current={current} />}
      />
    </SearchedPage>
  );
}
