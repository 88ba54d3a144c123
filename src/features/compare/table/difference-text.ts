import type { DiffPart } from "#contract/prompts/word-diff.ts";
import type { FieldRow } from "./fields.ts";

interface Difference {
  /** "A", "B": of each asset, in their order. */
  letters: readonly string[];
  rows: readonly FieldRow[];
  /** The prompts' difference, and of which two it is. */
  prompts: { from: string; to: string; parts: readonly DiffPart[] };
}

/** What is copied: the fields that differ, a line each, and the prompts with what changed in brackets. */
export function differenceText({ letters, rows, prompts }: Difference): string {
  const lines = rows
    .filter(({ differs }) => differs)
    .map(({ name, values }) => {
      const each = letters.map((letter, i) => `${letter}: ${values[i] || "–"}`);
      return `${name}\n${each.map((one) => `  ${one}`).join("\n")}`;
    });
  const changed = prompts.parts.some(({ kind }) => kind !== "same");
  const prompt = changed
    ? `Prompt, from ${prompts.from} to ${prompts.to} ([-removed-] {+added+})\n${marked(prompts.parts)}`
    : `Prompt of ${prompts.from} and ${prompts.to}: the same`;
  return [...lines, prompt].join("\n\n");
}

const marked = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
