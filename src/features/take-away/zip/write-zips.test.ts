import { unzipSync } from "fflate";
import { afterEach, expect, it, vi } from "vitest";
import { Job } from "../job/job.ts";
import { buildItems, gone, originalOf, serve, takingOf, whole } from "../testing/fake-taking.ts";
import type { Target } from "./targets.ts";
import { writeZips } from "./write-zips.ts";

afterEach(() => vi.unstubAllGlobals());

const choices = { sidecars: ["txt"], pngPrompt: false, index: true, manifest: true } as const;

/** So many items, of which the originals of some are gone; what is written of them, part by part. */
async function zipped(count: number, lost: readonly number[], limits: { entries: number; bytes: number }) {
  const items = buildItems(count);
  serve(items, (at, init) => (lost.includes(at) ? gone : whole)(at, init));
  const parts: Uint8Array[][] = [];
  const target = async (part: number): Promise<Target> => {
    const pieces: Uint8Array[] = [];
    parts.push(pieces);
    return {
      stream: new WritableStream({ write: (bytes) => void pieces.push(bytes.slice()) }),
      finish: async () => `part ${part}.zip`,
      drop: async () => void parts.pop(),
    };
  };
  const said = await writeZips(new Job("", takingOf(items), count), choices, target, limits);
  return { said, parts: parts.map((pieces) => unzipSync(Buffer.concat(pieces))) };
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

it("writes what is whole with what was chosen beside it, and what is not into errors.csv", async () => {
  const { said, parts } = await zipped(3, [1], { entries: 1_000, bytes: 1_000 });
  expect(said).toBe("Saved as part 1.zip. 1 could not be had: errors.csv says why.");
  const [zip = {}] = parts;
  expect(Object.keys(zip)).toEqual([
    "name 0.png",
    "name 0.txt",
    "name 2.png",
    "name 2.txt",
    "index.csv",
    "archive.jsonl",
    "errors.csv",
  ]);
  expect(zip["name 2.png"]).toEqual(originalOf(2));
  expect(text(zip["errors.csv"])).toContain("It is gone.");
  expect(text(zip["archive.jsonl"]).trim().split("\n")).toHaveLength(2);
});

it("begins another ZIP where one is full, and each item is in one of them", async () => {
  const { said, parts } = await zipped(5, [], { entries: 4, bytes: 1_000 });
  expect(said).toBe("Saved as 3 ZIP files, part 3.zip the last.");
  const originals = parts.map((zip) => Object.keys(zip).filter((name) => name.endsWith(".png")));
  expect(originals).toEqual([["name 0.png", "name 1.png"], ["name 2.png", "name 3.png"], ["name 4.png"]]);
  const large = await zipped(3, [], { entries: 100, bytes: 3 });
  expect(large.parts).toHaveLength(3);
});
