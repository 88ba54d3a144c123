/** A 64-bit hash as two unsigned halves. */
export interface Hash {
  low: number;
  high: number;
}

/**
 * 64 bits of a string (cyrb53 with both halves kept whole). Not for secrets; among a million keys the chance of any two
 * meeting is one in thirty-seven million.
 */
export function hashOf(text: string, from = 0, to = text.length): Hash {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return { low: a >>> 0, high: b >>> 0 };
}

/** Spreads 32 bits over 32 bits, one to one (the finaliser of MurmurHash3). */
export function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
