import { mostSlots, type PromptTemplate, type Slot } from "#contract/prompts/prompt-template.ts";
import { hashOf } from "#shared/hash.ts";
import { variablesOf } from "../reading/variables.ts";
import { type Cut, cutOf, starOf, type Text, textOf } from "./star.ts";
import { trimShared } from "./trim-shared.ts";

/** A family as one line, and which of its slots' values each of its prompts has. */
export interface FamilyTemplate {
  /** Values that most prompts have come first; of equally many, in the order of their letters. */
  readonly template: PromptTemplate;
  /** For each slot what a prompt's own variable there stands for unless somebody says otherwise; null where none says. */
  readonly defaults: readonly (string | null)[];
  /** For each prompt, in the order they were given: the place of its value in each slot's. */
  readonly choices: readonly (readonly number[])[];
}

/**
 * The template of prompts that are a family, made by the family's guide, or by one of them where that gives more in
 * common. Parts joined with the values of a prompt are that prompt to the letter; which slots there are follows from which
 * prompts there are, not from their order.
 */
export function familyTemplate(texts: readonly string[], guide: string): FamilyTemplate {
  const all = texts.map(textOf);
  const byGuide = starOf(textOf(guide), all);
  if (texts.includes(guide)) return filled(cutOf(byGuide), texts.length);
  const byFirst = starOf(firstOf(all), all);
  const better =
    byFirst.common > byGuide.common ||
    (byFirst.common === byGuide.common && byFirst.spans.length < byGuide.spans.length);
  return filled(cutOf(byFirst.holds && better ? byFirst : byGuide), texts.length);
}

/** The same one of the texts, in whatever order they are. */
function firstOf(all: readonly Text[]): Text {
  const ranked = all.map((one) => ({ one, rank: hashOf(one.text).high }));
  return ranked.reduce((first, next) => (next.rank < first.rank ? next : first)).one;
}

/** A prompt alone: what it leaves open by variables is a slot with its default, or else the variable, as its value. */
export function ownTemplate(text: string): PromptTemplate {
  const parts: (string | Slot)[] = [];
  let done = 0;
  for (const { start, end, name, default: value } of variablesOf(text)) {
    if (start > done) parts.push(text.slice(done, start));
    parts.push({ name, values: [value ?? text.slice(start, end)] });
    done = end;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** A slot with what each prompt has there. */
interface FilledSlot {
  readonly slot: Slot;
  readonly default: string | null;
  readonly choices: readonly number[];
}

function filled({ kept, slots }: Cut, prompts: number): FamilyTemplate {
  const parts: (string | FilledSlot)[] = [];
  let plain = kept[0] ?? "";
  for (const [i, { values, key }] of slots.entries()) {
    // A value of JSON stays whole.
    const { head, tail, left } = trimShared(values, key === null ? "words" : "blanks");
    plain += head;
    if (left.some((value) => value !== left[0])) {
      parts.push(plain, filledSlot(left, key ?? sameVariable(values)));
      plain = "";
    } else plain += left[0] ?? "";
    plain += tail + (kept[i + 1] ?? "");
  }
  parts.push(plain);
  const open = withVariables(parts, prompts);
  const found = open.filter((part) => typeof part !== "string");
  return {
    template: open.filter((part) => part !== "").map((part) => (typeof part === "string" ? part : part.slot)),
    defaults: found.map((slot) => slot.default),
    choices: Array.from({ length: prompts }, (_, prompt) => found.map(({ choices }) => choices[prompt] ?? 0)),
  };
}

function filledSlot(values: readonly string[], name: string | null): FilledSlot {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = [...counts].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1));
  const places = new Map(ordered.map(([value], place) => [value, place]));
  const distinct = ordered.map(([value]) => value);
  const variable = distinct.map(variableThatIs).find((found) => found !== undefined);
  return {
    slot: { name: variable?.name ?? name, values: distinct },
    default: variable?.default ?? null,
    choices: values.map((value) => places.get(value) ?? 0),
  };
}

/** What all values call it that are the same variable with different defaults: these are what the slot has. */
function sameVariable(values: readonly string[]): string | null {
  const names = new Set([...new Set(values)].map((value) => variableThatIs(value.trim())?.name ?? null));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

const variableThatIs = (text: string) =>
  variablesOf(text).find(({ start, end }) => start === 0 && end === text.length);

/** What all prompts leave open by the same variable is a slot too, while there are not too many. */
function withVariables(parts: readonly (string | FilledSlot)[], prompts: number): (string | FilledSlot)[] {
  const open: (string | FilledSlot)[] = [];
  const whole = parts.filter((part) => typeof part === "string").join("");
  let left = mostSlots - parts.filter((part) => typeof part !== "string").length;
  for (const part of parts) {
    if (typeof part !== "string") {
      open.push(part);
      continue;
    }
    let done = 0;
    for (const { start, end } of variablesOf(part, whole).slice(0, left)) {
      const variable = part.slice(start, end);
      open.push(part.slice(done, start), filledSlot(new Array<string>(prompts).fill(variable), null));
      done = end;
      left--;
    }
    open.push(part.slice(done));
  }
  return open;
}
