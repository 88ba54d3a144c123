import { highlight } from "#catalog/highlight.ts";
import { graphemesOf } from "#shared/intl/graphemes.ts";

/** A piece of a prompt on one line, with what is to be marked in it. */
export interface Excerpt {
  text: string;
  ranges: ReturnType<typeof highlight>;
}

/** Scripts whose letters take twice the width: Hangul, kana, Han, their punctuation and full-width forms; emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** About how many Latin letters wide a text is. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += wide.test(letter) ? 2 : 1;
  return width;
}

/** Shares of the room: where the first match is still seen, what is shown before it, and what a last part may fill. */
const near = 0.7;
const before = 0.25;
const filled = 0.85;

/**
 * The part of a prompt that a line has `room` for, in Latin letters: its beginning, unless the first match of the
 * search's `terms` would not be seen then: then what surrounds that. The end is left to the line to cut.
 */
export function excerpt(prompt: string, terms: readonly string[], room: number): Excerpt {
  const text = prompt.replaceAll(/\s+/g, " ").trim();
  const ranges = highlight(text, terms);
  const [first] = ranges;
  if (!first || widthOf(text.slice(0, first.end)) <= room * near) return { text, ranges };
  // A match near the end has more before it: the line is not left half empty.
  const rest = widthOf(text.slice(first.start, first.start + room));
  const start = startBefore(text, first.start, Math.max(room * before, room * filled - rest));
  if (start === 0) return { text, ranges };
  return {
    text: `…${text.slice(start)}`,
    ranges: ranges.map((range) => ({ start: range.start - start + 1, end: range.end - start + 1 })),
  };
}

/** Where to begin, so that about `lead` letters stand before `at`: at a word, or where there are none at a grapheme. */
function startBefore(text: string, at: number, lead: number): number {
  const letters = graphemesOf(text);
  let start = at;
  let width = 0;
  while (start > 0 && width < lead) {
    const letter = letters.containing(start - 1);
    if (!letter) break;
    start = letter.index;
    width += wide.test(letter.segment) ? 2 : 1;
  }
  if (start === 0) return 0;
  const space = text.indexOf(" ", start - 1);
  return space >= 0 && space < at ? space + 1 : start;
}
