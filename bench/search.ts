import { everything } from "#contract/everything.ts";
import { createRandom, type Random } from "#shared/random.ts";
import { type Built, buildLibrary, wideOpen } from "./library/build.ts";
import { word } from "./library/library.ts";
import { median, medianTimes, p95, printTable } from "./table.ts";

/** A search text, and the same question in the terms of `includes`. */
interface Search {
  text: string;
  all: string[];
  none: string[];
}

/** A word as it is being typed: its first letters, at least two. */
function typed(random: Random): string {
  const whole = word(random);
  return random.chance(0.5) ? whole : whole.slice(0, Math.max(2, 1 + random.int(whole.length)));
}

function wordsOf(random: Random, count: number): Search {
  const all = Array.from({ length: count }, () => typed(random));
  return { text: all.join(" "), all, none: [] };
}

function exactly(text: string): Search {
  return { text, all: [text], none: [] };
}

export type Kinds = Record<string, (random: Random) => Search>;

/** What the target is for. */
const words: Kinds = {
  "one word, or its first letters": (random) => wordsOf(random, 1),
  "two words": (random) => wordsOf(random, 2),
  "three words": (random) => wordsOf(random, 3),
  "two words, one refused": (random) => {
    const { text, all } = wordsOf(random, 2);
    const refused = typed(random);
    return { text: `${text} -${refused}`, all, none: [refused] };
  },
};

/** What costs more than words. */
const harder: Kinds = {
  "two words in quotes": (random) => {
    const phrase = `${word(random)} ${word(random)}`;
    return { text: `"${phrase}"`, all: [phrase], none: [] };
  },
  "with punctuation": (random) => {
    const term = random.pick(["16:9", "9:16", "1:1", "photo-real", "photo-realistic"]);
    const other = typed(random);
    return { text: `${term} ${other}`, all: [term, other], none: [] };
  },
  "punctuation alone": (random) => exactly(random.pick(["16:9", "9:16", "1:1", "photo-real"])),
  "one letter": (random) => exactly(random.pick([..."aeiostn"])),
};

/** What `includes` finds, over prompts as they are kept. */
function plainSearch(records: Built["records"], { all, none }: Search) {
  return records.filter(({ prompt }) => {
    const lower = prompt.toLowerCase();
    return all.every((term) => lower.includes(term)) && none.every((term) => !lower.includes(term));
  });
}

function compare({ engine, records }: Built, kinds: Kinds) {
  const search = ({ text }: Search) => engine.run({ ...everything, text }, wideOpen);
  const warming = createRandom(32);
  for (const make of Object.values(kinds)) for (let i = 0; i < 10; i++) search(make(warming));
  const random = createRandom(31);
  const every = { ours: [] as number[], plain: [] as number[] };
  const row = (searched: string, ours: number[], plain: number[]) => ({
    searched,
    "ours p50": median(ours).toFixed(2),
    "ours p95": p95(ours).toFixed(2),
    "includes p50": median(plain).toFixed(0),
    "includes p95": p95(plain).toFixed(0),
    ratio: `${(median(plain) / median(ours)).toFixed(0)}x`,
  });
  const rows = Object.entries(kinds).map(([name, make]) => {
    const searches = Array.from({ length: 40 }, () => make(random));
    // One after the other, not in turns: the baseline's million lower-case copies would be collected in our time.
    const ours = medianTimes(searches, search);
    const plain = medianTimes(searches.slice(0, 8), (one) => plainSearch(records, one));
    every.ours.push(...ours);
    every.plain.push(...plain);
    return row(name, ours, plain);
  });
  return [...rows, row("all of these", every.ours, every.plain)];
}

export function run(sizes: readonly number[] = [100_000, 1_000_000]): void {
  for (const size of sizes) {
    const library = buildLibrary(size);
    const name = size.toLocaleString("en");
    const target = size > 200_000 ? 16 : 4;
    printTable(
      `Searching ${name} prompts, with facet counts and ordered rows (ms; target p95 ${target})`,
      compare(library, words),
    );
    printTable(`The same for what is not words (ms)`, compare(library, harder));
  }
  console.log(
    "\nPhrases are read in the prompts that have all their words, at about 2 ns a word: two words that half of the\n" +
      "library has are the worst case. Parts of two letters are joined from thousands of words, at about 6 ns a row.",
  );
}

if (import.meta.main) run();
