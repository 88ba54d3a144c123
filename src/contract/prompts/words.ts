import { onFirstUse } from "#shared/intl/on-first-use.ts";

/** What a text is aligned by: a word, what parts phrases from each other, or any other sign. */
export type TokenKind = "word" | "separator" | "sign";

const letter = "[\\p{L}\\p{M}\\p{Pc}\\u200c\\u200d]";
// A number holds its separators: 1.8, 16:9 and 10,000 are one word each.
const number = "\\p{N}+(?:[.,:/]\\p{N}+)*";
const pictograph = "\\p{ExtPict}[\\p{M}\\p{EMod}\\u{e0020}-\\u{e007f}]*";

const pattern = [
  `(?:${letter}|${number})(?:${letter}|${number}|['’](?=\\p{L}))*`,
  // A family of emoji is one word, however many people it joins; so is a flag.
  `${pictograph}(?:\\u200d${pictograph})*`,
  "\\p{RI}\\p{RI}",
  // The end of a line parts phrases, so it is a token; other blanks are what lies between tokens.
  "\\s*\\n\\s*",
  "\\s+",
  ".",
].join("|");
// One for all texts: to build it takes a hundred times as long as to read a prompt by it.
const scan = new RegExp(pattern, "uy");

/** Scripts that write no blanks between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const wordLike = /[\p{L}\p{M}\p{N}\p{Pc}\p{ExtPict}\p{RI}]/u;
// Brackets and quotes too: what stands within them is a phrase.
const separators = new Set(',;:.!?\n"()[]{}<>|、，。；：！？「」（）');

// The language is of no account: browsers know Chinese, Japanese and Thai words by one dictionary each.
const segmenter = onFirstUse(() => new Intl.Segmenter("en", { granularity: "word" }));

/**
 * Where the tokens of a text lie: `[start, end, start, end, …]` in code units, without the blanks between them. Chinese,
 * Japanese, Thai and their like come apart into words by the browser's dictionary.
 */
export function tokenBounds(text: string): number[] {
  const bounds: number[] = [];
  const mayBeUnspaced = unspaced.test(text);
  for (let start = 0, end = 0; start < text.length; start = end) {
    const first = text.charCodeAt(start);
    end = plainEnd(text, start);
    if (end > start) {
      if (first !== 0x20) bounds.push(start, end);
      continue;
    }
    scan.lastIndex = start;
    scan.test(text);
    end = scan.lastIndex;
    if (mayBeUnspaced && first > 0x7f && unspaced.test(text.slice(start, end))) {
      for (const { index, segment } of segmenter().segment(text.slice(start, end))) {
        bounds.push(start + index, start + index + segment.length);
      }
    } else if ((first > 0x20 && first < 0x7f) || isToken(text.slice(start, end))) {
      bounds.push(start, end);
    }
  }
  return bounds;
}

/**
 * Where the word, the sign or the one blank ends that begins at `start`, as `scan` has it but sooner; `start`
 * itself where that depends on more than ASCII.
 */
function plainEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < 0x20 || first > 0x7e) return start;
  const end = start + 1;
  const next = text.charCodeAt(end);
  if (first === 0x20) return next > 0x20 && next < 0x7f ? end : start;
  if (!isPlainLetter(first) && !isPlainDigit(first)) return end;
  return plainWordEnd(text, start);
}

function plainWordEnd(text: string, start: number): number {
  let end = start + 1;
  let next = text.charCodeAt(end);
  for (let last = text.charCodeAt(start); ; last = next, next = text.charCodeAt(++end)) {
    // Beyond the end of the text there is NaN, which nothing is true of.
    if (next > 0x7e) return start;
    if (isPlainLetter(next) || isPlainDigit(next)) continue;
    const isApostrophe = next === 0x27;
    if (!isApostrophe && !(isPlainDigit(last) && isInNumber(next))) return end;
    const behind = text.charCodeAt(end + 1);
    if (behind > 0x7e) return start;
    if (isApostrophe ? behind === 0x5f || !isPlainLetter(behind) : !isPlainDigit(behind)) return end;
  }
}

const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
const isPlainDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** `,` `.` `/` and `:`. */
const isInNumber = (unit: number): boolean =>
  unit === 0x2c || unit === 0x2e || unit === 0x2f || unit === 0x3a;

const isToken = (part: string): boolean => part.trim() !== "" || part.includes("\n");

/** What the token is that begins at `start`. */
export function tokenKind(text: string, start: number): TokenKind {
  const unit = text.charCodeAt(start);
  // Nearly all of most prompts, and a test by Unicode's properties costs ten times as much.
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)) {
    return "word";
  }
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (wordLike.test(first)) return "word";
  return separators.has(first) || first.trim() === "" ? "separator" : "sign";
}
