import type { FamilyPrompt, Row } from "#catalog/index.ts";

/** The best asset of some prompts: the one that people think most of, of equal ones the newest; undefined for none. */
export function bestRow(prompts: readonly Pick<FamilyPrompt, "rows" | "worth" | "last">[]): Row | undefined {
  const [first, ...others] = prompts;
  const best = others.reduce(
    (one, other) =>
      one && (other.worth > one.worth || (other.worth === one.worth && other.last > one.last)) ? other : one,
    first,
  );
  return best?.rows[0];
}
