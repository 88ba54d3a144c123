/** Rows by their prompts, in the order in which the prompts are first met. */
export interface Groups {
  /** The number of each group's prompt. */
  prompts: Uint32Array<ArrayBuffer>;
  /** The places of the first group's rows among the given ones, then those of the second and so on, each in the given order. */
  places: Uint32Array<ArrayBuffer>;
  /** Where each group begins in `places`; the last entry is its length. */
  starts: Uint32Array<ArrayBuffer>;
}

/** `ofRow`: the number of each row's prompt, below `size`. Two passes over the rows, whatever their order. */
export function groupByPrompt(rows: Uint32Array, ofRow: Uint32Array, size: number): Groups {
  /** One more than the group of each prompt, 0 for a prompt that has not been met. */
  const groupOf = new Uint32Array(size);
  const groups = new Uint32Array(rows.length);
  const prompts = new Uint32Array(Math.min(size, rows.length));
  const counts = new Uint32Array(prompts.length);
  let met = 0;
  for (let i = 0; i < rows.length; i++) {
    const prompt = ofRow[rows[i]!]!;
    if (groupOf[prompt] === 0) {
      prompts[met] = prompt;
      groupOf[prompt] = ++met;
    }
    groups[i] = groupOf[prompt]! - 1;
    counts[groups[i]!]!++;
  }
  const starts = new Uint32Array(met + 1);
  for (let group = 0; group < met; group++) starts[group + 1] = starts[group]! + counts[group]!;
  const next = starts.slice();
  const places = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) places[next[groups[i]!]!++] = i;
  return { prompts: prompts.slice(0, met), places, starts };
}
