import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { type Figure, isRatio } from "./figures.ts";

/** The ratios that a change is held against; never milliseconds, which belong to a machine. */
export const baseline = join(import.meta.dirname, "..", "baseline.json");

const schema = v.array(
  v.object({ bench: v.string(), table: v.string(), row: v.string(), column: v.string(), text: v.string() }),
);

/** The figures of a saved run, or of the baseline. Throws an error in words where the file holds none. */
export async function readRun(file: string): Promise<Figure[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`There is no ${file} that could be read.`);
  });
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new Error(`${file} is no saved run: --save makes one.`);
  }
}

/** Writes figures to a file, a line each, so that a change of one is a change of a line. */
export async function saveRun(file: string, figures: readonly Figure[]): Promise<void> {
  await writeFile(file, `[\n${figures.map((figure) => `  ${JSON.stringify(figure)}`).join(",\n")}\n]\n`);
}

/** Puts the ratios of what has run now in the baseline's places; what has not run keeps its own. */
export async function renewBaseline(now: readonly Figure[], ran: readonly string[]): Promise<void> {
  const others = (await readRun(baseline).catch(() => [])).filter(({ bench }) => !ran.includes(bench));
  await saveRun(baseline, [...others, ...now.filter(isRatio)]);
}
