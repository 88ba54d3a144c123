import { createRandom, mix } from "#shared/random.ts";

/*
 * Ids hide their ordinal so that a media address leads back to its item without a table of all items: 32 bits of the
 * id are the ordinal, shuffled reversibly, the rest is noise that `find` checks by computing the id again.
 */

/** Odd, so that multiplication modulo 2^32 can be undone. */
const factor = 0x9e3779b1;
const inverse = 0x0e8b2f51;

function hide(seed: number, ordinal: number): string {
  const product = Math.imul(ordinal ^ mix(seed, 31), factor);
  return ((product ^ (product >>> 16)) >>> 0).toString(16).padStart(8, "0");
}

function reveal(seed: number, hex: string): number {
  const mixed = Number.parseInt(hex, 16);
  return (Math.imul(mixed ^ (mixed >>> 16), inverse) ^ mix(seed, 31)) >>> 0;
}

/** A UUID of version 4. */
export function imageId(seed: number, ordinal: number): string {
  const random = createRandom(seed, ordinal, 32);
  const h = random.hex(11);
  const variant = "89ab"[random.int(4)];
  return `${hide(seed, ordinal)}-${h.slice(0, 4)}-4${h.slice(4, 7)}-${variant}${h.slice(7, 10)}-${h.slice(10)}`;
}

/** 33 characters: a timestamp to the millisecond, then hex. */
export function videoId(seed: number, ordinal: number, created: number): string {
  const stamp = new Date(created).toISOString().replaceAll(/\D/g, "");
  return stamp + hide(seed, ordinal) + createRandom(seed, ordinal, 33).hex(4);
}

/** The ordinal that an id claims; any string at all gives some number or NaN, so compare the item's id. */
export const imageOrdinal = (seed: number, id: string): number => reveal(seed, id.slice(0, 8));
export const videoOrdinal = (seed: number, id: string): number => reveal(seed, id.slice(17, 25));
