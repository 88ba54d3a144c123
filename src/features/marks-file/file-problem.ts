/** What is wrong with a file, in words that say what to do. */
export interface FileProblem {
  /** From 1; undefined where it is about the whole file. */
  line: number | undefined;
  text: string;
}

/** What a file says, or everything that is wrong with it: of a file with problems nothing is taken. */
export type ReadFile<T> = { ok: true; value: T } | { ok: false; problems: readonly FileProblem[] };

export const wrong = (text: string, line?: number): { ok: false; problems: FileProblem[] } => ({
  ok: false,
  problems: [{ line, text }],
});
