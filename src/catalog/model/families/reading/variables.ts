/** A place that a prompt itself leaves open: `[SUBJECT]`, `{subject}`, `<subject>`, `{argument name="…" default="…"}`. */
export interface Variable {
  /** Where it stands in the text, in code units. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What stands there unless somebody says otherwise; null where the prompt states nothing. */
  readonly default: string | null;
}

const anyVariable = new RegExp(
  [
    '\\{argument\\b(?<facts>(?:\\s+[a-z]+="[^"]{0,2000}")+)\\s*\\}',
    // Small letters in square brackets weaken a word in some models, and are no variable.
    "\\[(?<square>\\p{Lu}[\\p{Lu}\\p{N} _-]{1,40})\\]",
    "\\{(?<braced>\\p{L}[\\p{L}\\p{N} _-]{0,40})\\}",
    "<(?<angled>\\p{L}[\\p{L}\\p{N} _-]{0,40})>",
  ].join("|"),
  "gu",
);

/**
 * The variables of a prompt or a part of one, in their order. A tag of markup, which is closed somewhere in the whole, is
 * none.
 */
export function variablesOf(text: string, whole = text): Variable[] {
  if (!/[[{<]/.test(text)) return [];
  return Array.from(text.matchAll(anyVariable), (match) => variableOf(whole, match)).filter(
    (variable) => variable !== null,
  );
}

function variableOf(whole: string, match: RegExpExecArray): Variable | null {
  const { facts, square, braced, angled } = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  if (facts !== undefined) {
    const name = factOf(facts, "name");
    return name === null ? null : { ...place, name, default: factOf(facts, "default") };
  }
  if (angled !== undefined && whole.includes(`</${angled}>`)) return null;
  return { ...place, name: square ?? braced ?? angled ?? "", default: null };
}

const factOf = (facts: string, name: string): string | null =>
  facts.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? null;
