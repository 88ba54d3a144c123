import type { Asset } from "../asset.ts";
import type { Marks } from "../marks.ts";
import { clipAt, clipCharacters, isPlain, isTidy, tidyName } from "./legal-name.ts";

/** What a file is named by. */
export interface NamedItem {
  readonly asset: Asset;
  readonly marks: Marks;
}

/** A piece of a name: letters as they are, or what an item says. `n` is its number in the list, from 1. */
type Piece = string | ((item: NamedItem, n: number) => string);

/** Folders and, as the last, the file's name without its extension; each of pieces. Made by `readNameTemplate` alone. */
export type NameTemplate = readonly (readonly Piece[])[];

/** `problem` is a sentence for a person; `at` is where it is, in UTF-16 units from the beginning. */
export type ReadNameTemplate =
  | { readonly ok: true; readonly template: NameTemplate }
  | { readonly ok: false; readonly problem: string; readonly at: number };

/** What files are called unless a person says otherwise. */
export const usualNames = "{date} {model} {prompt:40}";

const longestTemplate = 500;
const mostFolders = 8;

interface Token {
  /** What a number behind the colon may be, and what it is where there is none. */
  readonly most?: number;
  readonly usual?: number;
  read(item: NamedItem, size: number, n: number): string;
}

/** So many characters of a prompt, which may have thousands of letters. */
function startOf(prompt: string, size: number): string {
  // Where the letter behind the end is harmless too, nothing that follows can change where the cut is.
  const start = prompt.slice(0, size + 1);
  if (isTidy(start)) return clipAt(start, size);
  // Of plain letters some may be left out, and none becomes another.
  const twice = prompt.slice(0, 2 * size);
  const plain = isPlain(twice) ? tidyName(twice) : "";
  if (plain.length > size + 1) return clipAt(plain, size);
  // Most need little more than that; what is left out, or of many code units, needs a longer look.
  const near = tidyName(prompt.slice(0, 4 * size));
  const clipped = clipCharacters(near, size);
  const whole = near.length - clipped.length > (3 * size) / 2;
  return whole ? clipped : clipCharacters(tidyName(prompt.slice(0, 2_000)), size);
}

/** "14-05-59", of "2026-03-01T14:05:59Z": no file's name may hold colons. */
const timeOf = (date: string): string => `${date.slice(11, 13)}-${date.slice(14, 16)}-${date.slice(17, 19)}`;

/** Dates are in UTC: the same item has the same name wherever it is taken home. */
const tokens: Readonly<Record<string, Token>> = {
  date: { read: ({ asset }) => asset.createdDate.slice(0, 10) },
  time: { read: ({ asset }) => timeOf(asset.createdDate) },
  kind: { read: ({ asset }) => asset.kind },
  model: { read: ({ asset }) => asset.model },
  ratio: { read: ({ asset }) => asset.aspectRatio.replaceAll(":", "x") },
  w: { read: ({ asset }) => String(asset.width) },
  h: { read: ({ asset }) => String(asset.height) },
  style: { read: ({ asset }) => asset.style ?? "" },
  prompt: {
    most: 200,
    usual: 80,
    read: ({ asset }, size) => startOf(asset.prompt, size),
  },
  rating: { read: ({ marks }) => String(marks.rating) },
  tags: { read: ({ marks }) => marks.tags.join(", ") },
  n: { most: 9, usual: 1, read: (_, size, n) => String(n).padStart(size, "0") },
  id: { read: ({ asset }) => asset.id },
};

/** As they are told to a person: "{prompt:40}". */
export const nameTokens: readonly string[] = Object.keys(tokens).map((name) => {
  const example = { prompt: ":40", n: ":4" }[name] ?? "";
  return `{${name}${example}}`;
});

const known = nameTokens.join(" ");
const mark = /\{([^{}]*)\}|[{}/]|[^{}/]+/g;

/** A token as it stands between braces, or what is wrong with it. */
function readToken(inside: string): Piece | { problem: string; at: number } {
  const [, name = "", colon, number = ""] = /^\s*([^:]*?)\s*(?:(:)\s*(.*?)\s*)?$/s.exec(inside) ?? [];
  const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
  if (!token) return { problem: `There is no {${inside.slice(0, 40)}}. There are: ${known}`, at: 0 };
  const { most, usual = 0, read } = token;
  if (colon === undefined) return (item, n) => read(item, usual, n);
  if (most === undefined) return { problem: `{${name}} takes no number: write {${name}} alone.`, at: 0 };
  const size = /^\d{1,4}$/.test(number) ? Number(number) : 0;
  if (size < 1 || size > most)
    return { problem: `{${name}:…} takes a whole number from 1 to ${most}, as in {${name}:4}.`, at: 0 };
  return (item, n) => read(item, size, n);
}

/** A run of letters as it is, or what is wrong with it, and how far into it. */
function readLetters(text: string): Piece | { problem: string; at: number } {
  if (text === "{" || text === "}")
    return { problem: "A brace stands alone: a token is written {date}.", at: 0 };
  const bad = /[\p{C}<>:"\\|?*]/u.exec(text);
  if (!bad) return text;
  const instead = bad[0] === "\\" ? " Folders are made by “/”." : "";
  return { problem: `“${bad[0]}” can be in no file's name on some systems.${instead}`, at: bad.index };
}

/** Reads how files are to be named: "{date}/{model} {prompt:40}", in which "/" makes folders. */
export function readNameTemplate(text: string): ReadNameTemplate {
  const wrong = (problem: string, at = 0): ReadNameTemplate => ({ ok: false, problem, at });
  if (text.trim() === "") return wrong(`Say how the files are to be called, out of: ${known}`);
  if (text.length > longestTemplate)
    return wrong(`This is longer than ${longestTemplate} letters.`, longestTemplate);
  const parts: Piece[][] = [[]];
  for (const { 0: whole, 1: inside, index } of text.matchAll(mark)) {
    if (whole === "/") {
      parts.push([]);
      continue;
    }
    const piece = inside === undefined ? readLetters(whole) : readToken(inside);
    if (typeof piece === "object") return wrong(piece.problem, index + piece.at);
    parts.at(-1)?.push(piece);
  }
  return checkParts(parts, text);
}

function checkParts(parts: readonly Piece[][], text: string): ReadNameTemplate {
  const lacking = parts.findIndex((part) =>
    part.every((piece) => typeof piece === "string" && /^[\s.]*$/.test(piece)),
  );
  if (lacking >= 0) {
    const problem =
      lacking === parts.length - 1
        ? "After the last “/” the file's own name is missing."
        : "A folder has no name: it must begin with neither “/” nor “..”, and hold no “//”.";
    return { ok: false, problem, at: text.split("/").slice(0, lacking).join("/").length };
  }
  if (parts.length - 1 > mostFolders)
    return { ok: false, problem: `These are more than ${mostFolders} folders in each other.`, at: 0 };
  return { ok: true, template: parts };
}
