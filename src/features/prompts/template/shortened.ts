import { graphemesOf } from "#shared/intl/graphemes.ts";

/** Longer texts between slots lose their middle. */
const longest = 120;
const end = 48;

/** The beginning and the end of a long text, cut between words where there are any. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, letterAt(text, end));
  const tail = text.slice(letterAt(text, text.length - end));
  const lastBlank = head.search(/\s\S*$/);
  const firstBlank = tail.search(/\s/);
  return `${lastBlank > 0 ? head.slice(0, lastBlank) : head} … ${firstBlank >= 0 ? tail.slice(firstBlank + 1) : tail}`;
}

/** Where the letter begins, as a person counts letters, that a place in a text is within. */
const letterAt = (text: string, place: number): number => graphemesOf(text).containing(place)?.index ?? place;
