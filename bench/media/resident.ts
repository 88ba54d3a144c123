import { readdirSync, readFileSync } from "node:fs";

/** What processes hold of memory, in megabytes, by a word of their command lines. */
export type Held<Name extends string> = Record<Name, number>;

/** Megabytes of memory of all processes whose command line has a word in it. */
function resident(word: string): number {
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word)) continue;
      kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  return kilobytes / 1024;
}

/** The most that was held while `work` was under way, above what was before it; and how many seconds it took. */
export async function watched<Name extends string>(
  words: Record<Name, string>,
  work: () => Promise<void>,
): Promise<{ above: Held<Name>; seconds: number }> {
  const names = Object.keys(words) as Name[];
  const look = () => Object.fromEntries(names.map((name) => [name, resident(words[name])])) as Held<Name>;
  const before = look();
  const above = Object.fromEntries(names.map((name) => [name, 0])) as Held<Name>;
  const timer = setInterval(() => {
    const now = look();
    for (const name of names) above[name] = Math.max(above[name], now[name] - before[name]);
  }, 100);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(timer);
  return { above, seconds };
}
