/**
 * The spans that cover those of both lists: `[start, end, …]`, in order, none touching the next. What touches lies in one
 * place: there is no word between that both would have.
 */
export function united(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const first = j >= other.length || (i < one.length && one[i]! <= other[j]!);
    const [start, end] = first ? [one[i]!, one[i + 1]!] : [other[j]!, other[j + 1]!];
    if (first) i += 2;
    else j += 2;
    const last = all.length - 1;
    if (last > 0 && start <= all[last]!) all[last] = Math.max(all[last]!, end);
    else all.push(start, end);
  }
  return all;
}

/** Whether spans cover a token. */
export function covers(spans: ArrayLike<number>, token: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if (token >= spans[i]! && token < spans[i + 1]!) return true;
  }
  return false;
}
