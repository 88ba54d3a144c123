import type { Marks } from "#contract/marks.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { type FieldName, fieldNames, isField, isOfMarks, valueOfField } from "./fields.ts";

/** A person's own template as it is read: texts as they stand, and fields to be filled in. */
type Part = string | { readonly field: FieldName };

export type ReadOwnTemplate =
  | { readonly ok: true; readonly parts: readonly Part[] }
  /** In a sentence for a person. */
  | { readonly ok: false; readonly problem: string };

/** An escaped letter, a field in its braces, a brace that is not closed, or a run of letters. */
const tokens = /\\([{}\\])|\{([^{}]*)\}|(\{)|[^\\{]+|\\/g;

/**
 * Reads `{prompt} --ar {ratio} ({model})`. A backslash makes a brace or a backslash a letter like others; a closing brace
 * that closes nothing is one by itself.
 */
export function readOwnTemplate(text: string): ReadOwnTemplate {
  const parts: Part[] = [];
  for (const { 0: whole, 1: escaped, 2: name, 3: open } of text.matchAll(tokens)) {
    const field = name?.trim().toLowerCase();
    if (open) return problem("A brace is not closed: write } after the field, or \\{ for a brace.");
    if (field === undefined) parts.push(escaped ?? whole);
    else if (isField(field)) parts.push({ field });
    else if (field === "") return problem("There is no field in the braces: write \\{ for a brace.");
    else return problem(`There is no field {${shortened(name ?? "")}}. There are: ${fieldNames.join(", ")}.`);
  }
  return { ok: true, parts };
}

const problem = (words: string) => ({ ok: false, problem: words }) as const;

const shortened = (name: string) => (name.length > 30 ? `${name.slice(0, 30)}…` : name);

/** Whether it can be filled in without asking for marks. */
export const needsMarks = (parts: readonly Part[]): boolean =>
  parts.some((part) => typeof part !== "string" && isOfMarks(part.field));

/** What the template makes of an asset. What a field holds is a text: braces in it mean nothing. */
export const fillOwnTemplate = (parts: readonly Part[], asset: Sourced, marks: Marks): string =>
  parts.map((part) => (typeof part === "string" ? part : valueOfField(part.field, asset, marks))).join("");
