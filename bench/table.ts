import { appendFileSync } from "node:fs";

/** One table of figures; every row has the same columns. */
export interface Table {
  title: string;
  rows: Record<string, string | number>[];
}

/** The environment variable that names a file for the tables, one a line as JSON. */
export const tablesVariable = "BENCH_TABLES";

/** Prints an aligned plain-text table; figures are written as given, so round them first. */
export function printTable(title: string, rows: Table["rows"]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  console.log(`\n${title}\n${lines.join("\n")}`);
  // Each bench is a process of its own: who started it reads there what was printed.
  const kept = process.env[tablesVariable];
  if (kept) appendFileSync(kept, `${JSON.stringify({ title, rows } satisfies Table)}\n`);
}

/** The value below which `share` (0-1) of the samples lie, by nearest rank; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/** Milliseconds that `work` takes. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * The median of three for each item, in milliseconds: quantiles are then over what was asked, not over what else the
 * machine was doing at that moment. In three rounds over all, so that nothing is answered from what was just asked.
 */
export function medianTimes<T>(items: readonly T[], work: (item: T) => unknown): number[] {
  const rounds = [0, 1, 2].map(() => items.map((item) => time(() => work(item))));
  return items.map((_, i) => median(rounds.map((times) => times[i]!)));
}
