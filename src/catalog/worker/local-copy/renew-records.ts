import type { Asset, Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { encodeLines } from "../../store/json-lines.ts";
import type { LocalCopy } from "./local-copy.ts";
import { unchanged } from "./unchanged.ts";

/**
 * Takes the newer records of items that are held, and leaves everything else of a page alone; gives their ids. Each is
 * written as of the walk that had brought it, so that no ground is changed.
 */
export function renewRecords(copy: LocalCopy, kind: Kind, page: Page): Promise<Set<string>> {
  const { loaded, cache } = copy;
  const renewed = new Set<string>();
  /** Writes those of one walk, and then those of the next. */
  const attempt = async (): Promise<Set<string> | undefined> => {
    const { engine, pages, checkpoint } = loaded;
    const walkOf = (item: Asset) => pages.walk(engine.locate(engine.find(item))?.page ?? -1);
    const held = page.items.filter((item) => walkOf(item) >= 0);
    const same = await unchanged(held, loaded, cache);
    const newer = held.filter((item, i) => !same[i] && !renewed.has(item.id));
    const walk = newer[0] && walkOf(newer[0]);
    if (walk === undefined) return renewed;
    const items = newer.filter((item) => walkOf(item) === walk);
    const stored = { number: checkpoint.nextPage, kind, walk, lines: encodeLines(items) };
    const change = { checkpoint: copy.next(checkpoint.feeds, items.length), page: stored };
    if (!(await copy.commit(change, { items, assets: true, records: true }))) return undefined;
    for (const { id } of items) renewed.add(id);
    return attempt();
  };
  return copy.settle(attempt);
}
