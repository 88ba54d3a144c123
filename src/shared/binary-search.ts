/**
 * The first whole number from `start` (0) to before `end` for which `isPast` holds; `end` where it holds for none.
 * It must hold for all after the first, as it does for "not below 7" in ascending values.
 */
export function partitionPoint(end: number, isPast: (at: number) => boolean, start = 0): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
