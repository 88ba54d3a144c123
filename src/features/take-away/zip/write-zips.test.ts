import { unzipSync } from "fflate";
import { afterEach, expect, it, vi } from "vitest";
import { Job } from "../job/job.ts";
import { buildItems, gone, originalOf, serve, takingOf, whole } from "../testing/fake-taking.ts";
import type { Target } from "./targets.ts";
import { writeZips } from "./write-zips.ts";

afterEach(() => vi.unstubAllGlobals());

const choices = { sidecars: ["txt"], pngPrompt: false, index: true, manifest: true } as const;

const pngHeaders = { "content-disposition": 'attachment; filename="file.png"' };

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

it("says so where the disk is full in the middle, leaves no half, and fetches no more", async () => {
  const items = buildItems(200);
  const signals: AbortSignal[] = [];
  serve(items, (at, init) => {
    if (init.signal) signals.push(init.signal);
    return new Response(new Uint8Array(1_000_000).fill(at), { headers: pngHeaders });
  });
  vi.stubGlobal("document", { createElement: () => ({ setAttribute() {} }), body: { append() {} } });
  const job = new Job("", takingOf(items), items.length);
  let written = 0;
  const drop = vi.fn(async () => {});
  const full = async (): Promise<Target> => ({
    stream: new WritableStream({
      write(bytes) {
        written += bytes.length;
        if (written > 6_000_000) throw new DOMException("", "QuotaExceededError");
      },
    }),
    finish: async () => "never.zip",
    drop,
  });
  await job.run(() => writeZips(job, choices, full));
  expect(job.state()).toMatchObject({ phase: "failed", words: expect.stringContaining("is full") });
  expect(drop).toHaveBeenCalledOnce();
  expect(signals.length).toBeLessThan(20);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

it("holds items of any date, also of years that no ZIP can name", async () => {
  const items = buildItems(3).map(({ asset, ...rest }, i) => {
    const createdDate = ["1815-12-10T00:00:00.000Z", "9999-01-01T00:00:00.000Z", "no date"][i] ?? "";
    return { ...rest, asset: { ...asset, createdDate } };
  });
  serve(items, whole);
  const pieces: Uint8Array[] = [];
  const target = async (): Promise<Target> => ({
    stream: new WritableStream({ write: (bytes) => void pieces.push(bytes.slice()) }),
    finish: async () => "all.zip",
    drop: async () => {},
  });
  await writeZips(new Job("", takingOf(items), items.length), choices, target);
  const zip = Buffer.concat(pieces);
  expect(Object.keys(unzipSync(zip)).filter((name) => name.endsWith(".png"))).toHaveLength(3);
  // The date stands in the first local header, 12 bytes from its beginning: its upper seven bits are the years since 1980.
  expect(zip.readUInt16LE(12) >> 9).toBe(0);
});

it("uses memory again, and changes nothing that is not yet written", async () => {
  const items = buildItems(40);
  const bytesOf = (at: number) => new Uint8Array(9_000 + at).fill(at);
  serve(items, (at) => new Response(bytesOf(at), { headers: pngHeaders }));
  const pieces: Uint8Array[] = [];
  const slow = async (): Promise<Target> => ({
    stream: new WritableStream({
      async write(bytes) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        pieces.push(bytes.slice());
      },
    }),
    finish: async () => "all.zip",
    drop: async () => {},
  });
  await writeZips(new Job("", takingOf(items), items.length), choices, slow);
  const zip = unzipSync(Buffer.concat(pieces));
  for (const [at, { stem }] of items.entries()) expect(zip[`${stem}.png`]).toEqual(bytesOf(at));
});
