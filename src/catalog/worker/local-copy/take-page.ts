import { type Kind, keyOf } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { arrive } from "../../model/walk/arrive.ts";
import type { Ask } from "../../model/walk/ask.ts";
import { isOpenGround, nextAsk } from "../../model/walk/walk-state.ts";
import { encodeLines } from "../../store/json-lines.ts";
import type { LocalCopy } from "./local-copy.ts";
import { unchanged } from "./unchanged.ts";

/** What has become of a page. */
export interface TakenPage {
  /** What to ask for next; null: nothing more for now. */
  next: Ask | null;
  /** Whether it held items and the catalog had none of them: then it is likely that more such follow. */
  isNew: boolean;
}

/**
 * Stores what a walk has brought. `asked` are the keys that were asked since the head was: see `arrive`. Undefined where
 * another tab has written meanwhile.
 */
export async function takePage(
  copy: LocalCopy,
  kind: Kind,
  ask: Ask,
  page: Page,
  asked: ReadonlySet<PageKey>,
): Promise<TakenPage | undefined> {
  const { engine, pages, checkpoint } = copy.loaded;
  const state = checkpoint.feeds[kind];
  const items = [...new Map(page.items.map((item) => [keyOf(item), item])).values()];
  const known = items.map((item) => engine.locate(engine.find(item))?.page ?? -1);
  const walks = known.map((number) => pages.walk(number));
  const step = arrive(
    state,
    {
      ask,
      // Treated alike: no key, and an empty one.
      nextPageKey: page.nextPageKey || undefined,
      created: items.map((item) => Date.parse(item.createdDate)).filter(Number.isFinite),
      walks,
      skipped: (page.skipped ?? []).map((skip) => skip.index),
    },
    asked,
  );
  if (!step) return { next: nextAsk(state), isNew: false };

  const same = await unchanged(items, copy.loaded, copy.cache);
  const number = checkpoint.nextPage;
  // So a refresh that finds three new ones writes three, not a hundred.
  const stored = items.filter((_, i) => !same[i] || isOpenGround(state, walks[i] ?? -1));
  const removed = step.state.since > state.since ? pages.before(kind, step.state.since) : [];
  const written = await copy.commit(
    {
      checkpoint: copy.next({ ...checkpoint.feeds, [kind]: step.state }, stored.length, removed.length),
      ...(stored.length > 0 && { page: { number, kind, walk: step.walk, lines: encodeLines(stored) } }),
      removed,
    },
    {
      items: stored,
      assets: same.includes(false),
      records: same.some((is, i) => !is && (walks[i] ?? -1) >= 0),
    },
  );
  if (!written) return undefined;
  return { next: step.next, isNew: known.length > 0 && known.every((number) => number < 0) };
}
