import { tokensOf } from "../reading/tokens.ts";

/** Raised whenever prompts are read, folded or held in another way: a test tells. */
const format = 1;

const types = {
  // By place: the lower half of the prompt's hash, and its rank, which is the higher one; then as `PromptTable` has them.
  lows: Uint32Array,
  ranks: Uint32Array,
  sketches: Uint32Array,
  words: Uint16Array,
  /** The places of the guides. */
  guides: Uint32Array,
  common: Uint16Array,
  parts: Uint8Array,
  /** As `DifferencePool` has them, one after the other; a byte of one that does not differ. */
  differences: Uint8Array,
  // Of each guide in their order how many tokens it has, and these as `TokenPool` has them.
  lengths: Uint16Array,
  tokens: Uint32Array,
} as const;

/**
 * All that is held of prompts, some 50 bytes each. They have places here, from 0 in the order of their numbers, and are
 * known by their hashes, so that it does not matter which numbers they have when it is read back.
 */
export type SavedColumns = { readonly [Name in keyof typeof types]: InstanceType<(typeof types)[Name]> };

const names = Object.keys(types) as (keyof typeof types)[];

/** Structured-cloneable. */
export interface SavedFamilies {
  readonly format: number;
  /** How the browser takes texts apart. */
  readonly reading: number;
  readonly sum: number;
  readonly columns: SavedColumns;
}

export const seal = (columns: SavedColumns): SavedFamilies => ({
  format,
  reading: reading(),
  sum: sumOf(names.map((name) => columns[name])),
  columns,
});

/** The columns of what was saved; undefined for anything else, for what is not whole, and for what would fold otherwise today. */
export function unseal(saved: unknown): SavedColumns | undefined {
  const { columns, ...told } = (saved ?? {}) as Partial<SavedFamilies>;
  if (told.format !== format || told.reading !== reading()) return undefined;
  const whole = names.every((name) => columns?.[name] instanceof types[name]);
  return whole && columns && told.sum === sumOf(names.map((name) => columns[name])) ? columns : undefined;
}

/** A sum that is another one where any one byte is, or any one column is shorter. */
function sumOf(columns: readonly (Uint8Array | Uint16Array | Uint32Array)[]): number {
  let sum = 0;
  for (const { buffer, byteOffset, byteLength } of columns) {
    sum ^= byteLength;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at++) {
      sum = Math.imul(sum ^ bytes[at]!, 0x9e3779b1);
      sum ^= sum >>> 15;
    }
  }
  return sum >>> 0;
}

/** Another number where the browser has another dictionary, or knows other letters, than the one that has saved had. */
const reading = (): number => sumOf([tokensOf("夜明けの霧の山 ตลาดน้ำยามเช้า ទីផ្សារ 🫩 \u{1c89}").hashes]);
