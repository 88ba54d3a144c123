import { valueWords } from "./value-words.ts";

/** A beginning of so many characters that a value shares with another one is left out: a line may show no more. */
const mostShared = 16;

/** How the values of a slot read beside each other: what is long and begins alike is told by where it becomes different. */
export function tellApart(values: readonly string[]): string[] {
  const sorted = [...values].sort();
  const shared = new Map<string, number>();
  const share = (value: string, length: number) => {
    // All of one may be how another begins: that tells nothing of it.
    if (length < value.length) shared.set(value, Math.max(length, shared.get(value) ?? 0));
  };
  for (const [i, value] of sorted.entries()) {
    const next = sorted[i + 1] ?? "";
    const length = sharedLength(value, next);
    share(value, length);
    share(next, length);
  }
  return values.map((value) => {
    // Between words, as far as there are any.
    const length = shared.get(value) ?? 0;
    const cut = value.slice(0, length).search(/\s\S*$/);
    return cut > mostShared ? `… ${valueWords(value.slice(cut))}` : valueWords(value);
  });
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
