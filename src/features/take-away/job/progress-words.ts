import { formatCount } from "#shared/format.ts";
import type { JobState } from "./job.ts";

/** "84 MB", "0.3 MB". */
function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 10 ? Math.round(size * 10) / 10 : formatCount(Math.round(size))} MB`;
}

/** "120 of 500 · 84 MB · 2 could not be had". How much is still to come, nobody knows before it comes. */
export function progressWords({ done, total, bytes, failed }: JobState): string {
  if (total === 0) return "Looking at what is there…";
  const lacking = failed > 0 ? [`${formatCount(failed)} could not be had`] : [];
  return [`${formatCount(done)} of ${formatCount(total)}`, megabytes(bytes), ...lacking].join(" · ");
}
