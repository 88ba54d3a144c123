import type { FamilyPrompt, Row } from "#catalog/index.ts";

type Prompt = Pick<FamilyPrompt, "rows" | "worth" | "last">;

/** The best asset of some prompts: the one that people think most of, of equal ones the newest; undefined for none. */
export const bestRow = (prompts: readonly Prompt[]): Row | undefined => bestRows(prompts, 1)[0];

/**
 * The best assets of some prompts, so many at most, and the best of each prompt before a second one of any: what is worth
 * comparing are different words.
 */
export function bestRows(prompts: readonly Prompt[], most: number): Row[] {
  const ranked = prompts.toSorted((one, other) => other.worth - one.worth || other.last - one.last);
  const best: Row[] = [];
  const longest = Math.max(0, ...ranked.map(({ rows }) => Math.min(rows.length, most)));
  for (let nth = 0; nth < longest; nth++)
    for (const { rows } of ranked) {
      const row = rows[nth];
      if (row !== undefined && best.length < most) best.push(row);
    }
  return best;
}
