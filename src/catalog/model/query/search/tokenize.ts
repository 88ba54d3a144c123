import { fold } from "./fold.ts";

const between = 0;
const inWord = 1;
const alone = 2;

/** Characters written without spaces, and pictures: each is a token of its own, and a word of them is a phrase. */
const standsAlone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

function classOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (partOfWord.test(character) && !standsAlone.test(character)) return inWord;
  return standsAlone.test(character) && codePoint > 0x7f ? alone : between;
}

/** Classes of the basic plane plus one, 0 where not asked for yet: two regular expressions a letter cost too much. */
const known = new Uint8Array(0x10000);

function kindOf(codePoint: number): number {
  if (codePoint > 0xffff) return classOf(codePoint);
  const seen = known[codePoint]!;
  if (seen > 0) return seen - 1;
  const found = classOf(codePoint);
  known[codePoint] = found + 1;
  return found;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const dot = 0x2e;
const comma = 0x2c;
const slash = 0x2f;
const colon = 0x3a;

/** Whether a separator stands inside a number: "16:9", "3.1", "1,000" and "24/7" are one word each. */
function joinsDigits(text: string, at: number, unit: number): boolean {
  if (unit !== dot && unit !== colon && unit !== comma && unit !== slash) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** Calls `each` with the bounds of every token of a folded text, in order. */
export function scanTokens(folded: string, each: (start: number, end: number) => void): void {
  const { length } = folded;
  let start = -1;
  for (let at = 0; at < length; ) {
    const codePoint = folded.codePointAt(at)!;
    const kind = kindOf(codePoint);
    const next = codePoint > 0xffff ? at + 2 : at + 1;
    if (kind === inWord || (start >= 0 && joinsDigits(folded, at, codePoint))) {
      if (start < 0) start = at;
    } else {
      if (start >= 0) each(start, at);
      start = -1;
      if (kind === alone) each(at, next);
    }
    at = next;
  }
  if (start >= 0) each(start, length);
}

/** The tokens of a text, folded: "Photo-real 狐s, 16:9" is photo, real, 狐, s, 16:9. */
export function tokensOf(text: string): string[] {
  const folded = fold(text);
  const tokens: string[] = [];
  scanTokens(folded, (start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}

/** The tokens as one string with a space around each, in which search is a plain `includes`: " photo real 16:9 ". */
export function normalize(text: string): string {
  const tokens = tokensOf(text);
  return tokens.length ? ` ${tokens.join(" ")} ` : " ";
}
