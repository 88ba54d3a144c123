import type { Asset } from "#contract/asset.ts";
import { lineOf } from "../../store/json-lines.ts";
import type { LoadedCatalog } from "./loaded-catalog.ts";
import { type PageCache, readersOf } from "./page-cache.ts";

/** Which of some items are stored already, letter by letter. */
export async function unchanged(
  items: readonly Asset[],
  { engine }: LoadedCatalog,
  cache: PageCache,
): Promise<boolean[]> {
  const locations = items.map((item) => engine.locate(engine.find(item)));
  const numbers = locations.flatMap((location) => location?.page ?? []);
  const pages = await cache.get(numbers).catch(() => undefined);
  const readers = pages && readersOf(pages);
  return items.map((item, i) => {
    const location = locations[i];
    return location !== undefined && readers?.get(location.page)?.line(location.slot) === lineOf(item);
  });
}
