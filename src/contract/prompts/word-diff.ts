import { align, worth } from "./alignment.ts";
import { tokenBounds, tokenKind } from "./words.ts";

/** A part of two texts: in both, in the one before alone, or in the one after alone. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * A page is drawn with this: texts of signs without a word, 5,000 against 5,000, would hold it up for a third of a second. What is
 * less than 2,000 words, none of them in its place, is compared in full.
 */
const mostCells = 4_000_000;

/**
 * What changed from one text to the next, by words. "same" and "removed" parts joined are `before` to the letter, "same"
 * and "added" ones `after`; what was removed comes before what was added in its place, and no part is empty.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const numbers = new Map<string, number>();
  const from = numbered(before, numbers);
  const to = numbered(after, numbers);
  const parts = new Parts();
  let doneBefore = 0;
  let doneAfter = 0;
  for (const [i, j] of align(from.tokens, to.tokens, from.worths, mostCells).entries()) {
    if (j < 0) continue;
    const [start = 0, end = 0] = from.bounds.slice(2 * i, 2 * i + 2);
    const [startAfter = 0, endAfter = 0] = to.bounds.slice(2 * j, 2 * j + 2);
    parts.change(before.slice(doneBefore, start), after.slice(doneAfter, startAfter));
    parts.push("same", before.slice(start, end));
    doneBefore = end;
    doneAfter = endAfter;
  }
  parts.change(before.slice(doneBefore), after.slice(doneAfter));
  return parts.all;
}

function numbered(text: string, numbers: Map<string, number>) {
  const bounds = tokenBounds(text);
  const tokens = new Uint32Array(bounds.length / 2);
  const worths = new Uint8Array(tokens.length);
  for (const i of tokens.keys()) {
    const [start = 0, end = 0] = bounds.slice(2 * i, 2 * i + 2);
    const token = text.slice(start, end);
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    tokens[i] = number;
    worths[i] = worth[tokenKind(text, start)];
  }
  return { bounds, tokens, worths };
}

class Parts {
  readonly all: DiffPart[] = [];

  push(kind: DiffPart["kind"], text: string): void {
    const last = this.all.at(-1);
    if (text === "") return;
    if (last?.kind === kind) this.all[this.all.length - 1] = { kind, text: last.text + text };
    else this.all.push({ kind, text });
  }

  /** One text in the place of another: the blanks that both begin and end with have not changed. */
  change(before: string, after: string): void {
    const [head, tail] = sharedBlanks(before, after);
    this.push("same", before.slice(0, head));
    this.push("removed", before.slice(head, before.length - tail));
    this.push("added", after.slice(head, after.length - tail));
    this.push("same", before.slice(before.length - tail));
  }
}

/** How many blanks two texts begin with alike, and how many of the rest they end with alike. */
function sharedBlanks(one: string, other: string): [head: number, tail: number] {
  const shorter = Math.min(one.length, other.length);
  const shared = (i: number, j: number) => one[i] === other[j] && one[i]?.trim() === "";
  let head = 0;
  while (head < shorter && shared(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && shared(one.length - 1 - tail, other.length - 1 - tail)) tail++;
  return [head, tail];
}
