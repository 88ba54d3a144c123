import { formatCount } from "#shared/format.ts";
import type { JobState } from "./job.ts";

/** "84", "0.3". */
function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return size < 10 ? String(Math.round(size * 10) / 10) : formatCount(Math.round(size));
}

/** "120 of 500 · 84 MB · 2 could not be had"; "3 of 4 · 84 of 120 MB" where all sizes are known: lists tell none. */
export function progressWords({ done, total, bytes, size, failed }: JobState): string {
  if (total === 0) return "Looking at what is there…";
  const amount = `${megabytes(bytes)}${size === undefined ? "" : ` of ${megabytes(size)}`} MB`;
  const lacking = failed > 0 ? [`${formatCount(failed)} could not be had`] : [];
  return [`${formatCount(done)} of ${formatCount(total)}`, amount, ...lacking].join(" · ");
}
