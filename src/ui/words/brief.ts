import { graphemesOf } from "#shared/intl/graphemes.ts";

/** A text on one line, cut between characters as a person counts them where it has more of them than `most`. */
export function brief(text: string, most: number): string {
  let line = "";
  let count = 0;
  // Only as much is read as can be shown, however long the text is.
  for (const { segment } of graphemesOf(text.slice(0, most * 50).trim())) {
    if (count++ === most) return `${line.trimEnd()}…`;
    line += /^\s+$/u.test(segment) ? (line.endsWith(" ") ? "" : " ") : segment;
  }
  return line;
}
