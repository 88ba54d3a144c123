import type { MarkChange, Marks } from "#contract/marks.ts";
import { packChange, unpackMarks } from "#contract/packed-marks.ts";
import type { Row } from "../../catalog.ts";
import type { Action } from "../../model/overlay/action.ts";
import type { LoadedCatalog } from "../local-copy/loaded-catalog.ts";
import { Breath } from "./breath.ts";
import type { RowSubjects } from "./row-subjects.ts";

interface Parts {
  loaded: LoadedCatalog;
  subjects: RowSubjects;
}

/** What tiles show, so that the engine has all of it of every row. */
const shown = new Set<string>(["favourite", "rating", "state", "hidden"] satisfies (keyof MarkChange)[]);

/** Rows that are gone through before it is asked whether others are due. */
const stretch = 2_000;

/**
 * Has an action take in very many rows, whose marks the engine tells: no bucket is read, and nothing is made of what is
 * confirmed and what waits. Gives what shows the marks then; undefined, and nothing is taken in, where the engine does not
 * know enough. To be called while nobody else changes what is kept.
 */
export async function takeMany(
  action: Action,
  rows: ArrayLike<Row>,
  change: MarkChange,
  { loaded, subjects }: Parts,
): Promise<(() => Promise<void>) | undefined> {
  if (!Object.keys(change).every((field) => shown.has(field))) return undefined;
  const { engine } = loaded;
  // What is known of these is not in the engine yet.
  if (loaded.added.length > 0) return undefined;
  const known = await subjects.read(rows);
  const its = Uint32Array.from(rows);
  // A row that is gone has no subject, and nothing is asked of its marks.
  const { marks } = engine.project(its);
  const { keep, set } = packChange(change);
  const had = new Map<number, Marks>();
  const taken: Row[] = [];
  const breath = new Breath();
  for (let i = 0; i < its.length; i++) {
    const subject = known[i];
    const packed = marks[i] ?? 0;
    const before = had.get(packed) ?? marksIn(packed);
    had.set(packed, before);
    if (subject !== undefined && action.take(subject, before)) taken.push(i);
    if (i % stretch === 0 && breath.isDue) await breath.take();
  }
  return async () => {
    for (const [n, i] of taken.entries()) {
      engine.setShown(its[i] ?? -1, ((marks[i] ?? 0) & keep) | set);
      if (n % stretch === 0 && breath.isDue) await breath.take();
    }
  };
}

/** Pages read together at leisure: the work of a frame. */
const few = 8;

/**
 * Finds out at leisure, half of the time, what very many rows are: something is going to be said of them. Until somebody
 * asks, or this is called for others.
 */
export async function readAhead(rows: ArrayLike<Row>, subjects: RowSubjects): Promise<void> {
  const asked = ++subjects.asked;
  const missing = subjects.missing(rows);
  const numbers = [...missing.keys()];
  for (let first = 0; first < numbers.length && asked === subjects.asked; first += few) {
    const began = performance.now();
    await subjects.readPages(missing, numbers.slice(first, first + few));
    await new Promise((resolve) => setTimeout(resolve, performance.now() - began));
  }
}

/** Marks as far as tiles show them. */
function marksIn(packed: number): Marks {
  const { hasNote, hasTags, ...marks } = unpackMarks(packed);
  return { ...marks, note: "", tags: [] };
}
