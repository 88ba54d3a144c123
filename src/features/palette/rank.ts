/** What is found by its words. */
export interface Findable {
  label: string;
  /** Other words that find it, after its label. */
  words?: string | undefined;
}

const fold = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const wordsOf = (text: string): string[] => text.split(/[\s,·:/]+/u).filter(Boolean);

/** How well a word of the search fits: 4 begins the text, 3 begins a word of it, 2 is within, 0 is not. */
function grade(word: string, text: string): 0 | 2 | 3 | 4 {
  if (text.startsWith(word)) return 4;
  if (wordsOf(text).some((part) => part.startsWith(word))) return 3;
  return text.includes(word) ? 2 : 0;
}

/** Whether all letters of a word come in a text in their order, the first of them at the beginning of a word. */
function hasLetters(word: string, text: string): boolean {
  const first = [...word][0] ?? "";
  return wordsOf(text).some((part) => {
    if (!part.startsWith(first)) return false;
    let from = text.indexOf(part);
    return [...word].every((letter) => {
      const at = text.indexOf(letter, from);
      from = at + letter.length;
      return at >= 0;
    });
  });
}

/**
 * How well something is found by a text, all of whose words must fit; 0 where it is not. What its label says counts more
 * than its other words.
 */
export function scoreOf({ label, words = "" }: Findable, text: string): number {
  const folded = fold(label);
  const others = fold(words);
  let lowest = Number.POSITIVE_INFINITY;
  for (const word of wordsOf(fold(text))) {
    const score = Math.max(grade(word, folded) * 2, grade(word, others) * 2 - 1);
    // By its letters in order what is called so alone: among other words nearly everything has some.
    const letters = hasLetters(word, folded) ? 1 : 0;
    lowest = Math.min(lowest, Math.max(score, letters));
  }
  if (lowest <= 0) return 0;
  // The whole of it as typed, blanks included: "dark t" is rather "Dark theme" than "Theme: dark".
  const whole = folded.startsWith(fold(text).trim()) ? 1 : 0;
  return Number.isFinite(lowest) ? lowest + whole : 1;
}

/** What is found by a text, the best first; of equals the shorter label, then in the given order. All for no text. */
export function rank<T extends Findable>(entries: readonly T[], text: string): T[] {
  if (text.trim() === "") return [...entries];
  return entries
    .map((entry, place) => ({ entry, place, score: scoreOf(entry, text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.label.length - b.entry.label.length || a.place - b.place)
    .map(({ entry }) => entry);
}
