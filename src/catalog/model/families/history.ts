import { type DiffPart, wordDiff } from "#contract/prompts/word-diff.ts";

/** Something that was made from a prompt, as far as the history of a family asks. */
export interface Attempt {
  readonly prompt: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** What else it was made by, such as its model, under a name for each; all attempts have the same names. */
  readonly facts: Readonly<Record<string, string>>;
}

/** An attempt, and what is new in it since the one before. */
export interface Step<A extends Attempt> {
  readonly attempt: A;
  /** Its words beside those of the one before; of the first, all are the same. */
  readonly words: readonly DiffPart[];
  readonly changes: readonly { readonly fact: string; readonly before: string; readonly after: string }[];
}

/** What is new in an attempt since the one before it. */
export function stepOf<A extends Attempt>(attempt: A, last: Attempt = attempt): Step<A> {
  return {
    attempt,
    words: wordDiff(last.prompt, attempt.prompt),
    changes: Object.entries(attempt.facts).flatMap(([fact, after]) => {
      const before = last.facts[fact] ?? "";
      return before === after ? [] : [{ fact, before, after }];
    }),
  };
}

/** The attempts of a family in the order of time, the first one first; those of the same moment as they were given. */
export function historyOf<A extends Attempt>(attempts: readonly A[]): Step<A>[] {
  const inOrder = attempts.toSorted((one, other) => one.time - other.time);
  return inOrder.map((attempt, i) => stepOf(attempt, inOrder[i - 1]));
}
