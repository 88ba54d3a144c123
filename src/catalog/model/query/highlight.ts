import { graphemesOf } from "#shared/intl/graphemes.ts";
import { fold } from "./search/fold.ts";
import { scanTokens } from "./search/tokenize.ts";

/** Offsets into the original text, in UTF-16 units, `end` excluded. */
export interface Highlight {
  start: number;
  end: number;
}

/** A folded text, with the span of the original that each of its characters came from. */
interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** Folding may change the length (ß, ligatures, accents), so it is done a grapheme at a time. */
function foldWithOffsets(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { segment, index } of graphemesOf(text)) {
    const part = fold(segment);
    folded += part;
    for (let i = 0; i < part.length; i++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { text: folded, starts, ends };
}

/** `normalize` of the text, with the place in the folded text of each of its characters, and -1 for a space. */
function normalizeWithOffsets(folded: string): { text: string; places: number[] } {
  let text = " ";
  const places = [-1];
  scanTokens(folded, (start, end) => {
    text += `${folded.slice(start, end)} `;
    for (let i = start; i < end; i++) places.push(i);
    places.push(-1);
  });
  return { text, places };
}

function merged(highlights: Highlight[]): Highlight[] {
  const result: Highlight[] = [];
  for (const { start, end } of highlights.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/**
 * Where the `terms` of a query result stand in a prompt: in order, apart, whole graphemes. The terms are folded, the
 * text is as it was written. Costs some 20 µs for a hundred characters: for what is on screen, not for a library.
 */
export function highlight(text: string, terms: readonly string[]): Highlight[] {
  if (terms.length === 0) return [];
  const folded = foldWithOffsets(text);
  const { text: normal, places } = normalizeWithOffsets(folded.text);
  const found: Highlight[] = [];
  for (const term of terms) {
    const tokens = term.replaceAll('"', "");
    const wanted = term.startsWith('"') ? ` ${tokens} ` : tokens;
    const inset = term.startsWith('"') ? 1 : 0;
    if (tokens === "") continue;
    for (let at = normal.indexOf(wanted); at >= 0; at = normal.indexOf(wanted, at + 1)) {
      const first = places[at + inset] ?? -1;
      const last = places[at + inset + tokens.length - 1] ?? -1;
      found.push({ start: folded.starts[first] ?? 0, end: folded.ends[last] ?? text.length });
    }
  }
  return merged(found);
}
