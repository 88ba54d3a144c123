import type { LineWriter } from "./line-writer.ts";
import { layoutAspect } from "./sheet-layout.ts";

/** A last line may grow this much to fill the width; shorter ones keep the target height and end early. */
const lastLineStretch = 1.25;

/**
 * Lays the items from `start` to `end` (exclusive) in lines that fill the width, each closed where its height comes
 * nearest to the target, or after `columns` items where that is not 0. Greedy from the top, so items added at the end never move the lines above.
 */
export function justify(
  out: LineWriter,
  aspects: Float32Array,
  start: number,
  end: number,
  shape: { width: number; gap: number; target: number; columns: number },
): void {
  const { width, gap, target, columns } = shape;
  let first = start;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const aspect = layoutAspect(aspects[i]);
    if (columns > 0) {
      sum += aspect;
      if (i - first + 1 < columns) continue;
      out.add(first, wholePixels((width - gap * (columns - 1)) / sum));
      first = i + 1;
      sum = 0;
      continue;
    }
    const before = (width - gap * (i - first - 1)) / sum;
    const after = (width - gap * (i - first)) / (sum + aspect);
    if (after > target) {
      sum += aspect;
      continue;
    }
    // The item overfills the line: it stays where that comes nearer to the target (by ratio), else it begins the next.
    const stays = i === first || after * before >= target * target;
    out.add(first, wholePixels(stays ? after : before));
    first = stays ? i + 1 : i;
    sum = 0;
    // A panorama may fill the new line on its own: look at it again as a first item.
    if (!stays) i--;
  }
  if (first === end) return;
  const filled = (width - gap * (end - first - 1)) / sum;
  out.add(first, wholePixels(filled <= target * lastLineStretch ? filled : target));
}

const wholePixels = (height: number): number => Math.max(1, Math.round(height));
