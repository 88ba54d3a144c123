import { createRandom, type Random } from "#shared/random.ts";

/** A template that a test folds prompts of, and the prompts: each value of each slot occurs in one of them at least. */
export interface RandomTemplate {
  /** One more than there are slots. */
  readonly kept: readonly string[];
  readonly slots: readonly (readonly string[])[];
  readonly prompts: readonly string[];
}

const syllables = "ba do ka li mu ne po ri sa te vo zu fen gar hil jor pex tur wan yel".split(" ");
/** What every English prompt is full of, in what is kept and in values alike. */
const common = "a the of in with on and at light soft".split(" ");

/**
 * Of one to four slots with 2 to 20 values of one to four words; what is kept between slots is one to five words, or a
 * comma, and half of the words of every prompt at least. A value shares neither its first nor its last word with another
 * one of its slot or with what stands beside the slot: else a shorter slot would tell the same prompts. Words within values
 * may be any.
 */
export function randomTemplate(seed: number): RandomTemplate {
  const random = createRandom(seed, 71);
  const counts = Array.from({ length: 1 + random.int(4) }, () => 2 + random.int(random.chance(0.3) ? 19 : 6));
  const used = new Set<string>();
  const slots = counts.map((count) => Array.from({ length: count }, () => value(random, used)));
  const longest = slots
    .map((values) => Math.max(...values.map((text) => text.split(" ").length)))
    .reduce((sum, words) => sum + words, 0);
  const runs = Array.from({ length: slots.length + 1 }, () => [fresh(random, used)]);
  for (let words = runs.length; words < longest || random.chance(0.7); words++) {
    random.pick(runs).splice(1, 0, random.chance(0.5) ? random.pick(common) : fresh(random, used));
  }
  for (const run of runs) if (run.length > 1) run[run.length - 1] = fresh(random, used);
  const kept = runs.map((run, i) => {
    const words = run.join(random.chance(0.15) ? ", " : " ");
    const [before, after] = [random.pick([" ", ", ", " "]), random.pick([" ", ", ", ". ", " "])];
    return `${i > 0 ? before : ""}${words}${i < slots.length ? after : ""}`;
  });
  const size = Math.max(...counts) + random.int(20);
  const choices = counts.map((count) =>
    shuffled(
      random,
      Array.from({ length: size }, (_, i) => i % count),
    ),
  );
  const prompts = Array.from({ length: size }, (_, i) =>
    kept.map((text, slot) => text + (slots[slot]?.[choices[slot]![i]!] ?? "")).join(""),
  );
  return { kept, slots, prompts: [...new Set(prompts)] };
}

function value(random: Random, used: Set<string>): string {
  const first = fresh(random, used);
  const words = random.int(4);
  if (words === 0) return first;
  const inner = Array.from({ length: words - 1 }, () =>
    random.chance(0.5) ? random.pick(common) : random.pick(syllables),
  );
  return [first, ...inner, fresh(random, used)].join(" ");
}

/** A word that has not been used, as nouns are that tell one value from another. */
function fresh(random: Random, used: Set<string>): string {
  for (;;) {
    const word = Array.from({ length: 2 + random.int(2) }, () => random.pick(syllables)).join("");
    if (used.has(word)) continue;
    used.add(word);
    return word;
  }
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
