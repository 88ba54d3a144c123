import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { promisify } from "node:util";
import { afterEach, expect, it, vi } from "vitest";
import { Job } from "../job/job.ts";
import { type Answer, buildItems, serve, takingOf, whole } from "../testing/fake-taking.ts";
import type { Target } from "./targets.ts";
import { usualLimits, writeZips } from "./write-zips.ts";

afterEach(() => vi.unstubAllGlobals());

/** `npm run large-zips` writes as much as the ZIP's old format cannot hold; each test run, a little. */
const large = process.env.LARGE_ZIPS === "1";
const choices = { sidecars: ["txt"], pngPrompt: false, index: true, manifest: false } as const;
const run = promisify(execFile);

/** What the end of a ZIP says: how many files, and whether there is the record for large ones. */
async function endOf(path: string): Promise<{ files: number; zip64: boolean }> {
  const { size } = await stat(path);
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(98), 0, 98, size - 98);
  await file.close();
  const end = buffer.subarray(76);
  expect(end.readUInt32LE(0)).toBe(0x06054b50);
  expect(end.readUInt16LE(20)).toBe(0);
  const zip64 = buffer.readUInt32LE(0) === 0x06064b50;
  return { files: zip64 ? Number(buffer.readBigUInt64LE(32)) : end.readUInt16LE(10), zip64 };
}

/** Writes ZIPs of so many items to a disk; what their ends say, and what `unzip -t` says of them where it is asked. */
async function written(count: number, answer: Answer, entries: number) {
  const folder = await mkdtemp(join(tmpdir(), "contact-sheet-zips-"));
  try {
    const items = buildItems(count);
    serve(items, answer);
    const paths: string[] = [];
    const target = async (part: number): Promise<Target> => {
      const path = join(folder, `${part}.zip`);
      paths.push(path);
      const stream = Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>;
      return { stream, finish: async () => `${part}.zip`, drop: () => rm(path, { force: true }) };
    };
    const said = await writeZips(new Job("", takingOf(items), count), choices, target, {
      ...usualLimits,
      entries,
    });
    const ends = [];
    const tested = [];
    for (const path of paths) {
      ends.push(await endOf(path));
      if (!large) continue;
      const { stdout } = await run("unzip", ["-tqq", path], { maxBuffer: 1e9 });
      tested.push(stdout);
    }
    return { said, ends, tested };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it("begins another ZIP before the files are more than its end can count", { timeout: 600_000 }, async () => {
  // A ZIP's end counts to 65,535.
  expect(usualLimits.entries + 3).toBeLessThanOrEqual(65_535);
  const [items, entries] = large ? [35_000, usualLimits.entries] : [70, 130];
  const { ends, tested } = await written(items, whole, entries);
  const rest = 2 * items - entries;
  expect(ends).toEqual([
    { files: entries, zip64: false },
    // With its index.csv.
    { files: rest + 1, zip64: false },
  ]);
  expect(tested).toEqual(large ? ["", ""] : []);
});

it.runIf(large)("writes five gigabytes into one that opens", { timeout: 600_000 }, async () => {
  const film = new Uint8Array(250_000_000).fill(7);
  const headers = { "content-disposition": 'attachment; filename="file.mp4"' };
  const { ends, tested, said } = await written(20, () => new Response(film, { headers }), 65_000);
  expect(said).toBe("Saved as 1.zip.");
  expect(ends).toEqual([{ files: 41, zip64: true }]);
  expect(tested).toEqual([""]);
});
