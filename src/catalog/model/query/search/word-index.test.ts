import { beforeAll, describe, expect, it } from "vitest";
import { createRandom, type Random } from "#shared/random.ts";
import { count, forEach, wordsFor } from "../arrays/bitset.ts";
import { SnapshotReader, SnapshotWriter } from "../arrays/snapshot.ts";
import { evaluate, type Indexes } from "./evaluate.ts";
import { parseSearch } from "./parse.ts";
import { normalize } from "./tokenize.ts";
import { WordIndex } from "./word-index.ts";

/** Enough for segments of both sizes and for rows that none has yet; more distinct words than 16 bits can number. */
const size = 22_000;
const letters = [..."abcdeioß狐夜"];

function promptOf(random: Random): string {
  const word = () => Array.from({ length: 1 + random.int(3) }, () => random.pick(letters)).join("");
  const words = Array.from({ length: random.int(9) }, word);
  return [...words, `${random.int(1_000_000)}`, random.pick(["16:9", "Golden Hour", "photo-real", "a"])].join(
    " ",
  );
}

const searches = [
  "a",
  "ab",
  "ß",
  "12",
  "16:9",
  '"golden hour"',
  "hour 7",
  "golden-h",
  "狐",
  "狐夜",
  "夜a",
  "7 a b",
  "-a",
  "zz",
  "e OR 9",
];

function everyRow(): Uint32Array<ArrayBuffer> {
  return new Uint32Array(wordsFor(size)).map((_, i) =>
    (i + 1) * 32 <= size ? 0xffffffff : 2 ** (size % 32) - 1,
  );
}

function found(words: WordIndex, search: string, scope = everyRow()): number[] {
  const rows: number[] = [];
  forEach(evaluate(parseSearch(search).expression, scope, { words } as Indexes), (row) => rows.push(row));
  return rows;
}

function expected(normal: readonly string[], search: string): number[] {
  const { terms } = parseSearch(search.replace(/^-/, ""));
  const wanted = terms.map((term) => (term.startsWith('"') ? ` ${term.slice(1, -1)} ` : term));
  const holds = (prompt: string) => {
    if (search.includes("OR")) return wanted.some((part) => prompt.includes(part));
    return wanted.every((part) => prompt.includes(part)) !== search.startsWith("-");
  };
  return normal.flatMap((prompt, row) => (holds(prompt) ? [row] : []));
}

describe("a library of many prompts", () => {
  const words = new WordIndex();
  const normal: string[] = [];
  const write = (row: number, prompt: string) => {
    normal[row] = normalize(prompt);
    words.write(row, prompt);
  };
  beforeAll(() => {
    const random = createRandom(5);
    for (let row = 0; row < size; row++) write(row, promptOf(random));
  });

  it.each(searches)("finds %s as includes does", (search) => {
    const rows = found(words, search);
    expect(rows).toEqual(expected(normal, search));
    expect(rows.length > 0).toBe(search !== "zz");
  });

  it("looks at nothing but its scope", () => {
    const scope = new Uint32Array(wordsFor(size));
    scope[3] = 0xff;
    expect(found(words, "a", scope)).toEqual(expected(normal, "a").filter((row) => row >= 96 && row < 104));
    expect(count(scope)).toBe(8);
  });

  it("is the same after saving and loading", () => {
    const writer = new SnapshotWriter();
    const meta = words.save(writer);
    const reader = new SnapshotReader(structuredClone(writer.buffers));
    const loaded = new WordIndex({ reader, rows: size, ...meta });
    reader.end();
    for (const search of searches) expect(found(loaded, search)).toEqual(found(words, search));
    loaded.write(size, "later");
    expect(found(loaded, "later", new Uint32Array(wordsFor(size) + 1).fill(0xffffffff))).toEqual([size]);
  });

  it("follows prompts that change, few and many", () => {
    const random = createRandom(6);
    for (const changed of [10, 3000]) {
      for (let i = 0; i < changed; i++) write(random.int(size), promptOf(random));
      for (const search of searches) expect(found(words, search)).toEqual(expected(normal, search));
    }
  });
});
