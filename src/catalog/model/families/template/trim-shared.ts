import { tokenBounds } from "#contract/prompts/words.ts";

/** What all values begin and end with alike, in whole words, or only blanks of it; and what is left of each. */
export function trimShared(
  values: readonly string[],
  only: "words" | "blanks",
): { head: string; tail: string; left: string[] } {
  const [first = ""] = values;
  const distinct = [...new Set(values)];
  const may = only === "blanks" ? (unit: string | undefined) => unit?.trim() === "" : () => true;
  const head = sharedHead(distinct, may);
  const shortest = Math.min(...distinct.map(({ length }) => length));
  const tail = sharedTail(distinct, may, shortest - head);
  return {
    head: first.slice(0, head),
    tail: first.slice(first.length - tail),
    left: values.map((text) => text.slice(head, text.length - tail)),
  };
}

type May = (unit: string | undefined) => boolean;

/** The greatest length that texts begin with alike, and at which none is cut within a word. */
function sharedHead(texts: readonly string[], may: May): number {
  const [first = "", ...others] = texts;
  let length = 0;
  const shares = (at: number) => may(first[at]) && others.every((text) => text[at] === first[at]);
  while (length < first.length && shares(length)) length++;
  const cuts = texts.map(cutsOf);
  while (!cuts.every((places) => places.has(length))) length--;
  return length;
}

/** The same from their ends. */
function sharedTail(texts: readonly string[], may: May, limit: number): number {
  const [first = "", ...others] = texts;
  let length = 0;
  const shares = (at: number) => may(first.at(at)) && others.every((text) => text.at(at) === first.at(at));
  while (length < limit && shares(-1 - length)) length++;
  const cuts = texts.map(cutsOf);
  while (!cuts.every((places, i) => places.has((texts[i]?.length ?? 0) - length))) length--;
  return length;
}

const cutsOf = (text: string): ReadonlySet<number> => new Set([0, text.length, ...tokenBounds(text)]);
