import type { CatalogStatus } from "../catalog.ts";
import type { Methods, Port } from "../rpc/port.ts";
import { serve } from "../rpc/serve.ts";
import { type OpenedStore, openStore } from "../store/open-store.ts";
import { type Preview, readPreview } from "./preview.ts";
import type { Served, Sides, Whose } from "./served-catalog.ts";

/** What crosses the port: what the catalog answers, and `open`, which comes first; before it at most `prepare`. */
export type ServedMethods = Omit<Served, "opened"> & {
  /** Opens the store of the account that `open` is going to name, so far as anybody knows. */
  prepare(account: string): Promise<void>;
  open(whose: Whose): Promise<void>;
};

/**
 * Serves one catalog through a port. What the last visit left for a start answers at once: the code of the catalog itself,
 * ten times as much, is fetched once that has been read. What else is asked waits until the catalog is open.
 */
export function serveCatalog(port: Port, sides: Sides = {}): void {
  let rest: Promise<typeof import("./served-catalog.ts")> | undefined;
  const { promise: served, resolve, reject } = Promise.withResolvers<Served>();
  const { promise: shown, resolve: show } = Promise.withResolvers<Preview | undefined>();
  // Each call that waits for it tells; without any, nobody is there to be told.
  served.catch(() => {});
  let early: Preview | undefined;
  let prepared: { account: string; opened: Promise<OpenedStore> } | undefined;
  const fetchRest = () => {
    rest ??= import("./served-catalog.ts");
    return rest;
  };
  const storeOf = (account: string) => {
    if (prepared?.account === account) return prepared.opened;
    void prepared?.opened.then(({ disk }) => disk?.close());
    return openStore(account);
  };
  const first = {
    prepare: async (account) => {
      if (!account) return void fetchRest();
      prepared = { account, opened: openStore(account) };
      void prepared.opened.then(fetchRest);
    },
    open: async (whose) => {
      const opened = storeOf(whose.account);
      const preview = opened
        .then(({ atOpening }) => atOpening && readPreview(atOpening))
        .catch(() => undefined);
      // This thread takes longer to compile it than to read what the last visit left, which a person waits for.
      opened
        .then(fetchRest)
        .then(({ serveOpening }) => serveOpening({ whose, opened, preview, onStatus: emit }, sides))
        .then(resolve, reject);
      early = await preview;
      show(early);
      await (await served).opened();
      early = undefined;
    },
    query: async (...args) => {
      await shown;
      return early?.query(...args) ?? (await served).query(...args);
    },
    facets: async (...args) => {
      await shown;
      return early?.facets(...args) ?? (await served).facets(...args);
    },
    records: async (rows) => {
      await shown;
      return early?.records(rows) ?? (await served).records(rows);
    },
  } satisfies Pick<ServedMethods, "prepare" | "open" | "query" | "facets" | "records">;
  const emit = serve<CatalogStatus>(port, async (method) => {
    const own: Methods = first;
    return own[method] ?? ((await served) as unknown as Methods)[method];
  });
}
