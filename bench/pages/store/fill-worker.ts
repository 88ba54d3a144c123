import { below, head } from "#catalog/model/walk/ask.ts";
import { openStore } from "#catalog/store/open-store.ts";
import { WorkerCatalog } from "#catalog/worker/worker-catalog.ts";
import { libraryAsset } from "../../library/library.ts";

export interface Filling {
  account: string;
  size: number;
  pageSize: number;
}

/** Walks a library of images into the catalog, and stays for its snapshot. Gives the milliseconds of each page. */
async function fill({ account, size, pageSize }: Filling): Promise<number[]> {
  const catalog = await WorkerCatalog.open({ opened: await openStore(account), onStatus: () => {} });
  const pages = size / pageSize;
  const key = (page: number) => `page-${page}`;
  const times: number[] = [];
  await catalog.ingest("video", head, { items: [] });
  for (let page = 0; page < pages; page++) {
    const items = Array.from({ length: pageSize }, (_, i) => libraryAsset(page * pageSize + i, size));
    const start = performance.now();
    await catalog.ingest("image", page === 0 ? head : below(key(page)), {
      items,
      ...(page + 1 < pages && { nextPageKey: key(page + 1) }),
    });
    times.push(performance.now() - start);
  }
  return times;
}

addEventListener("message", async ({ data }: MessageEvent<Filling>) => {
  postMessage(await fill(data));
});
