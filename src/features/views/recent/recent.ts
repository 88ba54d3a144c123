/** Searches kept. */
const most = 10;

const folded = (text: string) => text.normalize("NFC").toLocaleLowerCase();

/** The searches, the newest first, with one that has just been committed; one that was there before comes to the front. */
export function withSearch(texts: readonly string[], text: string): readonly string[] {
  const tidy = text.trim();
  if (tidy === "" || tidy === texts[0]) return texts;
  return [tidy, ...texts.filter((other) => folded(other) !== folded(tidy))].slice(0, most);
}

/** The searches without one of them. */
export const withoutSearch = (texts: readonly string[], text: string): readonly string[] =>
  texts.filter((other) => other !== text);
