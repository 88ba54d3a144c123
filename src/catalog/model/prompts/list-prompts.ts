import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import type { PromptList } from "../../results/prompts.ts";
import { type Groups, groupByPrompt } from "./group-by-prompt.ts";
import { worths } from "./worth.ts";

/** What a list of prompts is made of: parallel arrays, one entry an asset, newest first. */
interface Found {
  rows: Uint32Array;
  /** Milliseconds since 1970. */
  created: Float64Array;
  /** As `packMarks` packs them. */
  marks: Uint16Array;
}

type Listed = Pick<PromptList, "prompts" | "rows" | "starts" | "first" | "last" | "kept">;

/**
 * The distinct prompts of some rows in an order; `ofRow` tells the number of each row's prompt, below `size`. Prompts that
 * are equal in it follow each other newest first.
 */
export function listPrompts(
  { rows, created, marks }: Found,
  { ofRow, size }: { ofRow: Uint32Array; size: number },
  sort: PromptSort,
): Listed {
  const groups = groupByPrompt(rows, ofRow, size);
  const kept = keptOf(groups, marks);
  const order = orderOf(groups, kept, sort);
  const entries = order.length;
  const listed: Listed = {
    prompts: new Uint32Array(entries),
    rows: new Uint32Array(rows.length),
    starts: new Uint32Array(entries + 1),
    first: new Float64Array(entries),
    last: new Float64Array(entries),
    kept: new Uint32Array(entries),
  };
  for (let entry = 0, end = 0; entry < entries; entry++) {
    const group = order[entry]!;
    const [from, to] = [groups.starts[group]!, groups.starts[group + 1]!];
    listed.prompts[entry] = groups.prompts[group]!;
    listed.kept[entry] = kept[group]!;
    listed.last[entry] = created[groups.places[from]!]!;
    listed.first[entry] = created[groups.places[to - 1]!]!;
    if (isMarked(groups.places, from, to, marks)) bestFirst(groups.places.subarray(from, to), marks);
    for (let i = from; i < to; i++) listed.rows[end++] = rows[groups.places[i]!]!;
    listed.starts[entry + 1] = end;
  }
  return listed;
}

function keptOf({ places, starts, prompts }: Groups, marks: Uint16Array): Uint32Array {
  const kept = new Uint32Array(prompts.length);
  for (let group = 0, i = 0; group < prompts.length; group++)
    for (const end = starts[group + 1]!; i < end; i++) kept[group]! += worths.kept[marks[places[i]!]!]!;
  return kept;
}

/** The groups in an order. They come by their newest rows, so that ascending numbers are newest first. */
function orderOf({ starts, prompts }: Groups, kept: Uint32Array, sort: PromptSort): Uint32Array {
  const { length } = prompts;
  const order = new Uint32Array(length);
  if (sort === "newest") {
    for (let group = 0; group < length; group++) order[group] = group;
    return order;
  }
  // One number for each holds what is compared, and the group: sorting numbers is ten times faster than comparing by a
  // function. Both are below a million or so, which is far from where doubles end.
  const keys = new Float64Array(length);
  for (let group = 0; group < length; group++) {
    const size = sort === "uses" ? starts[group + 1]! - starts[group]! : kept[group]!;
    keys[group] = group - size * length;
  }
  keys.sort();
  for (let i = 0; i < length; i++) order[i] = ((keys[i]! % length) + length) % length;
  return order;
}

/** Hardly a prompt has rows that somebody has marked. */
function isMarked(places: Uint32Array, from: number, to: number, marks: Uint16Array): boolean {
  for (let i = from; i < to; i++) if (worths.of[marks[places[i]!]!] !== 0) return true;
  return false;
}

/** Sorts the places of a group's rows by what they are worth, equals newest first, as they are given. */
function bestFirst(places: Uint32Array, marks: Uint16Array): void {
  const worth = (place: number) => worths.of[marks[place]!]!;
  places.sort((a, b) => worth(b) - worth(a));
}
