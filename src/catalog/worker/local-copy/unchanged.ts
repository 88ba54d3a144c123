import type { Asset } from "#contract/asset.ts";
import { lineAt, lineOf } from "../../store/json-lines.ts";
import type { Replica } from "./loaded-catalog.ts";
import type { PageCache } from "./page-cache.ts";

/** Which of some items are stored already, letter by letter. */
export async function unchanged(
  items: readonly Asset[],
  { engine }: Replica,
  cache: PageCache,
): Promise<boolean[]> {
  const places = items.map((item) => engine.place(engine.find(item)));
  const numbers = places.flatMap((place) => place?.page ?? []);
  const pages = await cache.get(numbers).catch(() => undefined);
  return items.map((item, i) => {
    const place = places[i];
    const page = place && pages?.get(place.page);
    return page !== undefined && lineAt(page.lines, place!.slot) === lineOf(item);
  });
}
