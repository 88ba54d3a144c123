import { useMemo } from "react";
import type { Catalog, ItemToTake, TakingAnswers, TakingOrder, TakingPlan } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import type { Session } from "#contract/session.ts";
import type { SourceOf } from "#contract/take-away/sourced.ts";
import { useSession } from "../account/session.ts";
import { useCatalog } from "../status.ts";
import { loadSourceReader } from "./sourced.ts";

/** Assets that are to be taken home; their list is with the catalog. All methods reject with `CatalogError`. */
export interface Taking {
  /** Whose they are. */
  readonly account: string;
  /** The provider's own URLs, for what is written beside the files. */
  readonly sourceOf: SourceOf;
  readonly images: number;
  readonly videos: number;
  /** Names all of them, and tells what is to be brought; see `TakingPlan`. */
  plan(names: string, archive?: (TakingOrder & { do: "plan" })["archive"]): Promise<TakingPlan>;
  /** What the last plan wants, in its order. What has gone meanwhile is left out. */
  read(from: number, to: number): Promise<ItemToTake[]>;
  end(): void;
}

async function begin({ account, sourceKeys }: Session, catalog: Catalog, rows: Uint32Array): Promise<Taking> {
  const { createSourceOf } = await loadSourceReader();
  const { taking, images, videos }: TakingAnswers["begin"] = await catalog.taking({ do: "begin", rows });
  return {
    account,
    sourceOf: createSourceOf(sourceKeys),
    images,
    videos,
    plan: (names, archive) => catalog.taking({ do: "plan", taking, names, ...(archive && { archive }) }),
    read: (from, to) => catalog.taking({ do: "read", taking, from, to }),
    end: () => void catalog.taking({ do: "end", taking }).catch(() => {}),
  };
}

/** Whom it is about: rows, or assets by their keys. */
type Whom = { readonly rows: Uint32Array } | { readonly keys: readonly AssetKey[] };

/** Begins to take assets home. */
export function useBeginTaking(): (whom: Whom) => Promise<Taking> {
  const session = useSession();
  const catalog = useCatalog();
  return useMemo(
    () => async (whom) => {
      if ("rows" in whom) return begin(session, catalog, whom.rows);
      const rows = await Promise.all(whom.keys.map((key) => catalog.find(key)));
      return begin(session, catalog, Uint32Array.from(rows.filter((row) => row !== undefined)));
    },
    [session, catalog],
  );
}
