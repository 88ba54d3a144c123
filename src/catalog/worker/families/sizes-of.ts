/** How many distinct prompts the rows of each entry have; `ofRow` tells each row's prompt, below `size`. */
export function sizesOf(
  { rows, starts }: { rows: Uint32Array; starts: Uint32Array },
  ofRow: Uint32Array,
  size: number,
): Uint32Array {
  const sizes = new Uint32Array(Math.max(0, starts.length - 1));
  /** One more than the last entry that each prompt was met in. */
  const met = new Uint32Array(size);
  for (let entry = 0; entry < sizes.length; entry++) {
    let count = 0;
    for (const row of rows.subarray(starts[entry], starts[entry + 1])) {
      const prompt = ofRow[row] ?? 0;
      if (met[prompt] === entry + 1) continue;
      met[prompt] = entry + 1;
      count++;
    }
    sizes[entry] = count;
  }
  return sizes;
}
