import type { Said } from "#catalog/index.ts";
import { formatDay } from "#shared/format.ts";

/** "you · Today", "anna · Fri, 6 Mar": the latest of what was said. Undefined where nothing was. */
export function whoAndWhen(said: Iterable<Said>, me: string): { words: string; time: number } | undefined {
  const last = [...said].toSorted((a, b) => b.time - a.time)[0];
  return (
    last && {
      words: `${last.person === me ? "you" : last.person} · ${formatDay(last.time)}`,
      time: last.time,
    }
  );
}
