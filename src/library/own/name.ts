/** Longest name, in UTF-16 units: what is kept is no longer. */
export const longestName = 100;

/** A name as it is kept: no outer or double blanks, no control characters, not too long; undefined for nothing. */
export function tidyName(text: string): string | undefined {
  const tidy = text
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  // A cut may halve a character.
  return (
    tidy
      .slice(0, longestName)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim() || undefined
  );
}
