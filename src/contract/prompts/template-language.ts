import type { PromptTemplate, Slot } from "./prompt-template.ts";

/**
 * How templates are written: `a {cat|dog} in {place=rain|snow}, 35mm`. A slot stands in braces, its values apart by
 * bars; what stands before the first equals sign is its name. A backslash makes any of `{ | } = \` a letter like others.
 */
export type ReadTemplate = { readonly ok: true; readonly template: PromptTemplate } | TemplateProblem;

/** Why a text is no template. */
interface TemplateProblem {
  readonly ok: false;
  /** In a sentence for a person. */
  readonly problem: string;
  /** The place of the letter that is in the way: UTF-16 units from the beginning. */
  readonly at: number;
}

const escaped = (text: string): string => text.replaceAll(/[{|}\\]/g, "\\$&");
/** Before the first equals sign a name is expected, so neither a name nor what may be taken for one holds it bare. */
const escapedAll = (text: string): string => text.replaceAll(/[{|}\\=]/g, "\\$&");

function writeSlot({ name, values }: Slot): string {
  const [first = "", ...rest] = values;
  const head = name === null ? escapedAll(first) : `${escapedAll(name)}=${escaped(first)}`;
  return `{${[head, ...rest.map(escaped)].join("|")}}`;
}

/** The template as a text that `readTemplate` reads back. */
export const writeTemplate = (template: PromptTemplate): string =>
  template.map((part) => (typeof part === "string" ? escaped(part) : writeSlot(part))).join("");

/** A run of plain letters, an escaped letter, or a bare mark of the language. */
const tokens = /\\([{|}=\\])|([{|}=])|[^{|}=\\]+|\\/g;

interface Token {
  readonly at: number;
  /** The bare mark that it is; undefined for letters. */
  readonly mark: string | undefined;
  readonly text: string;
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(tokens), ({ index, 0: whole, 1: escaped, 2: mark }) => ({
    at: index,
    mark,
    text: escaped ?? whole,
  }));

/** A slot, and where it stands in the text that was read: UTF-16 units, its braces included. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
}

/**
 * The template that a text says: a backslash or a bar that can only be a letter is one. Texts that meet come as one
 * part, and a value that a slot names twice comes once, so what is read is written and read again to the same.
 */
export function readTemplate(text: string): ReadTemplate {
  const parts = readParts(text);
  if ("problem" in parts) return parts;
  return { ok: true, template: parts.map((part) => (typeof part === "string" ? part : part.slot)) };
}

/** The slots of a text in their order, for who changes one and leaves all else as it is; none where it is no template. */
export function placedSlots(text: string): PlacedSlot[] {
  const parts = readParts(text);
  return "problem" in parts ? [] : parts.filter((part) => typeof part !== "string");
}

function readParts(text: string): (string | PlacedSlot)[] | TemplateProblem {
  const parts: (string | PlacedSlot)[] = [];
  const left = tokensOf(text).values();
  let plain = "";
  for (const token of left) {
    if (token.mark === "}")
      return problem("This brace closes nothing: write \\} for a brace in the text.", token.at);
    if (token.mark !== "{") {
      plain += token.text;
      continue;
    }
    const placed = readSlot(token.at, left);
    if ("problem" in placed) return placed;
    if (plain) parts.push(plain);
    plain = "";
    parts.push(placed);
  }
  if (plain) parts.push(plain);
  return parts;
}

/** The slot whose brace was opened at a place; takes the tokens up to its closing one. */
function readSlot(from: number, left: IterableIterator<Token>): PlacedSlot | TemplateProblem {
  let name: string | null = null;
  const values: string[] = [];
  let value = "";
  for (let next = left.next(); !next.done; next = left.next()) {
    const { mark, text, at } = next.value;
    if (mark === "{") return problem("A slot cannot hold another one: write \\{ for a brace in a value.", at);
    if (mark === "}") return { slot: { name, values: [...new Set([...values, value])] }, from, to: at + 1 };
    if (mark === "|") {
      values.push(value);
      value = "";
    } else if (mark === "=" && name === null && values.length === 0) {
      name = value;
      value = "";
    } else value += text;
  }
  return problem("This brace is not closed: write \\{ for a brace in the text.", from);
}

const problem = (words: string, at: number): TemplateProblem => ({ ok: false, problem: words, at });
