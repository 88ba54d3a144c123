import { allFacets, type FacetId } from "#contract/facets.ts";
import { type Expression, type Text, termOf } from "./expression.ts";
import { parsePeriod } from "./period.ts";
import { parseRange } from "./range.ts";
import { tokensOf } from "./tokenize.ts";

export interface ParsedSearch {
  /** What to match; an `all` of nothing when the text asks for nothing. */
  expression: Expression;
  /** What to highlight: the text that is asked for, without what is refused. */
  terms: string[];
  /** Sentences on what did not parse, or null. */
  notice: string | null;
}

/** Brackets deeper than this are punctuation, and what follows this many words is left out: no text is a trap. */
const deepest = 50;
const mostLexemes = 200;

type Lexeme =
  | { type: "open" | "close" | "not" | "or" }
  | { type: "phrase" | "word"; text: string }
  | { type: "field"; name: string; value: string; text: string };

const dateFields = ["before", "after", "on"];
/** Asks for words of a note. */
const noteField = "note";
/** What a facet's `any` words stand behind. */
const anyField = "has";
const fields = [
  ...new Set([...allFacets.flatMap(({ search }) => search?.field ?? []), anyField, noteField, ...dateFields]),
].join("|");

const lexeme = new RegExp(
  `(?<not>-)(?=[^\\s)-])|(?<open>\\()|(?<close>\\))|"(?<phrase>[^"]*)"|(?<name>${fields}):(?:"(?<quoted>[^"]*)"|(?<value>[^\\s()]*))|(?<word>[^\\s()]+)`,
  "giy",
);

const openQuote = "A quotation mark is not closed, so what follows it was searched as plain words.";
const openBracket = "A bracket has no partner and was left out; the words were searched as they stand.";
const loneOr = "OR needs something on both sides, so it was searched as a plain word.";
const tooLong = `Only the first ${mostLexemes} words were searched.`;

function lexemesOf(text: string, notices: Set<string>): Lexeme[] {
  const source = text.replace(/[“”„‟]/g, '"');
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < source.length; ) {
    lexeme.lastIndex = at;
    const match = lexeme.exec(source);
    const found = match?.groups;
    if (!match || !found) {
      at++;
      continue;
    }
    if (lexemes.length >= mostLexemes) {
      notices.add(tooLong);
      break;
    }
    if (found.word?.startsWith('"')) {
      notices.add(openQuote);
      const words = source.slice(at).split(/\s+/);
      return [
        ...lexemes,
        ...words.slice(0, mostLexemes).map((word) => ({ type: "word" as const, text: word })),
      ];
    }
    if (found.value?.startsWith('"')) notices.add(openQuote);
    lexemes.push(lexemeOf(match[0], found));
    at = lexeme.lastIndex;
  }
  return lexemes;
}

function lexemeOf(text: string, found: Record<string, string | undefined>): Lexeme {
  if (found.not) return { type: "not" };
  if (found.open) return { type: "open" };
  if (found.close) return { type: "close" };
  if (found.phrase !== undefined) return { type: "phrase", text: found.phrase };
  if (found.name)
    return { type: "field", name: found.name.toLowerCase(), value: found.quoted ?? found.value ?? "", text };
  return text === "OR" ? { type: "or" } : { type: "word", text };
}

/** Text without a letter, digit or picture ("--", "…") asks for nothing. */
function textOf(text: string, whole: boolean): Text | undefined {
  const tokens = tokensOf(text);
  return tokens.length ? { is: "text", tokens, whole } : undefined;
}

function dateOf(name: string, value: string): Expression | undefined {
  const period = parsePeriod(value);
  if (!period) return undefined;
  const from = name === "before" ? -Infinity : period.start;
  const before = name === "before" ? period.start : name === "on" ? period.end : Infinity;
  return { is: "created", from, before };
}

/** Words of a note; `note:""` is no note. */
function noteOf(value: string): Expression | undefined {
  if (value === "") return { is: "not", of: { is: "some", facet: "note" } };
  const part = tokensOf(value).join(" ");
  return part === "" ? undefined : { is: "note", part };
}

/** Any part of a facet's value; a value without a letter, digit or picture is meant as it stands. */
function partOf(facet: FacetId, value: string): Expression {
  const part = tokensOf(value).join(" ");
  return part === "" && value !== "" ? { is: "value", facet, value } : { is: "part", facet, part };
}

/** The expression of a field, or undefined where its value means nothing. */
function fieldOf(name: string, value: string): Expression | undefined {
  if (dateFields.includes(name)) return dateOf(name, value);
  if (name === noteField) return noteOf(value);
  const word = value.toLowerCase();
  for (const { id, search, number } of allFacets) {
    if (name === anyField && search?.any?.includes(word)) return { is: "some", facet: id };
    if (search?.field !== name) continue;
    if (!search.words) return partOf(id, value);
    if (Object.hasOwn(search.words, word)) return { is: "value", facet: id, value: search.words[word]! };
    const range = number && parseRange(value);
    if (range) return { is: "number", facet: id, ...range };
  }
  return undefined;
}

/** The expression of an operand; undefined for one that asks for nothing, as a field does until its value is typed. */
function operandOf(item: Lexeme, notices: Set<string>): Expression | undefined {
  if (item.type === "phrase") return textOf(item.text, true);
  if (item.type === "word") return textOf(item.text, false);
  if (item.type === "or") {
    notices.add(loneOr);
    return textOf("or", false);
  }
  if (item.type !== "field" || item.text.endsWith(":")) return undefined;
  const expression = fieldOf(item.name, item.value);
  if (!expression) notices.add(`“${item.text}” is not understood, so it was searched as plain words.`);
  return expression ?? textOf(item.text, false);
}

/** A bracket being read, or the whole text. */
interface Group {
  of: Expression[];
  /** The next operand is the other side of an OR, or refused. */
  or: boolean;
  not: boolean;
}

function add(group: Group, operand: Expression | undefined): void {
  const expression: Expression | undefined = group.not && operand ? { is: "not", of: operand } : operand;
  const last = group.or && expression ? group.of.pop() : undefined;
  group.or = false;
  group.not = false;
  if (expression) group.of.push(last ? { is: "any", of: [last, expression] } : expression);
}

const expressionOf = (group: Group): Expression | undefined =>
  group.of.length > 1 ? { is: "all", of: group.of } : group.of[0];

/** An OR joins what stands on both sides of it; anywhere else it is a word. */
function joins(group: Group, next: Lexeme | undefined): boolean {
  const before = group.of.length > 0 && !group.or && !group.not;
  return before && next !== undefined && next.type !== "or" && next.type !== "close";
}

function treeOf(lexemes: Lexeme[], notices: Set<string>): Expression | undefined {
  let group: Group = { of: [], or: false, not: false };
  const outer: Group[] = [];
  const close = () => {
    const inner = expressionOf(group);
    group = outer.pop() ?? group;
    add(group, inner);
  };
  for (const [index, item] of lexemes.entries()) {
    if (item.type === "not") group.not = true;
    else if (item.type === "or" && joins(group, lexemes[index + 1])) group.or = true;
    else if (item.type === "open" && outer.length < deepest) {
      outer.push(group);
      group = { of: [], or: false, not: false };
    } else if (item.type === "close" && outer.length > 0) close();
    else if (item.type === "open" || item.type === "close") notices.add(openBracket);
    else add(group, operandOf(item, notices));
  }
  if (outer.length > 0) notices.add(openBracket);
  while (outer.length > 0) close();
  return expressionOf(group);
}

function collectTerms(expression: Expression, wanted: boolean, into: Set<string>): void {
  if (expression.is === "text" && wanted) into.add(termOf(expression));
  if (expression.is === "not") collectTerms(expression.of, !wanted, into);
  if (expression.is === "all" || expression.is === "any")
    for (const part of expression.of) collectTerms(part, wanted, into);
}

/**
 * Reads a search text. Never throws; what does not parse is searched as plain words, and `notice` says so.
 *
 * - `fox dawn`: both, in any order, as any part of a word; punctuation joins (`16:9`, `photo-real`)
 * - `"golden hour"`: these whole words, one after the other
 * - `-blurry`, `-"golden hour"`, `-model:veo`, `-(a b)`: without
 * - `fox OR wolf dawn`: OR binds tighter than a space, as in web search: (fox OR wolf) and dawn
 * - `model:nano ratio:16:9 style:"oil painting"`: any part of the value, punctuation alike; `style:""` is no style
 * - `is:image` `is:favourite` `has:reference` `made:extend` `state:pick`: the words of `src/contract/facets`
 * - `tag:client-a`, `has:tag`; `tag:""` is no tag. `note:fox`: any part of a note; `note:""` is no note
 * - `rating:>=4` `length:>5` `length:<=4` `length:5-8` `length:8`: by a facet's number
 * - `before:2026-03` (older than its first day), `after:2026` (from its first day on), `on:2026-03-14`: local days
 */
export function parseSearch(text: string): ParsedSearch {
  const notices = new Set<string>();
  const expression = treeOf(lexemesOf(text, notices), notices) ?? { is: "all", of: [] };
  const terms = new Set<string>();
  collectTerms(expression, true, terms);
  return { expression, terms: [...terms], notice: notices.size ? [...notices].join(" ") : null };
}
