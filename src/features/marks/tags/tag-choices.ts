import { asKnown, completions, partTags } from "../rules/tag-text.ts";

/** One line below the field. */
export interface TagChoice {
  tag: string;
  /** No asset has it yet. */
  isNew: boolean;
}

const most = 6;

/** What may be chosen for what is typed: tags that exist, then a new one. */
export function tagChoices(typed: string, known: readonly string[], without: readonly string[]): TagChoice[] {
  const choices = completions(typed, known, without, most).map((tag) => ({ tag, isNew: false }));
  const [tag] = partTags(typed).tags;
  if (tag === undefined) return choices;
  const meant = asKnown(tag, [...without, ...known]);
  const isThere = without.includes(meant) || known.includes(meant);
  return isThere ? choices : [...choices, { tag, isNew: true }];
}
