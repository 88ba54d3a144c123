import { ratioOf } from "#shared/ratio.ts";

interface Size {
  width: number;
  height: number;
  /** See `Asset`. */
  sizeUnstated?: true;
}

const largest = 100_000;
/** Pixels of the longer side where nothing is known. */
const assumed = 1024;
/** What is wider or higher than this is a slip of the pen, not a shape to lay out by. */
const widest = 20;

/** Whole pixels from 1 on, or undefined: 0, null and a fraction of a pixel are no size. */
function pixelsOf(sent: unknown): number | undefined {
  const text = typeof sent === "string" && /^\s*\d{1,6}(\.\d{1,9})?\s*(px)?\s*$/i.test(sent);
  const pixels = Math.round(text ? Number.parseFloat(sent) : typeof sent === "number" ? sent : 0);
  return pixels >= 1 && pixels <= largest ? pixels : undefined;
}

/**
 * The size of a picture or video as the provider states it. Where it states none that can be used, a size of the stated
 * ratio, or a square, and that it is unstated: a picture is not left out for want of two numbers.
 */
export function readSize(sentWidth: unknown, sentHeight: unknown, aspectRatio: string): Size {
  const width = pixelsOf(sentWidth);
  const height = pixelsOf(sentHeight);
  if (width && height) return { width, height };
  const stated = ratioOf(aspectRatio) ?? 1;
  const ratio = stated > widest || stated < 1 / widest ? 1 : stated;
  const whole = (pixels: number) => Math.min(largest, Math.max(1, Math.round(pixels)));
  const wide = width ?? (height ? height * ratio : assumed * Math.min(1, ratio));
  const high = height ?? wide / ratio;
  return { width: whole(wide), height: whole(high), sizeUnstated: true };
}
