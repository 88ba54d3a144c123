import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createRandom } from "#shared/random.ts";
import { filesIn, manifestIn, runArchive } from "./testing/command.ts";
import { originalAt, startProvider } from "./testing/provider.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-archive-kill-"));
afterAll(() => rmSync(home, { recursive: true }));

const items = { images: 150, videos: 50 };
/** Each is a start of the command: a few with all other tests, twenty by `npm run kills`. */
const kills = Number(process.env.KILLS ?? 3);
const seed = 14;

it(`brings 200 items through ${kills} kills: nothing twice, nothing missing`, async () => {
  await using provider = await startProvider(items);
  const folder = join(home, "archive");
  // What is killed keeps no compiled code for the next.
  await runArchive(home, provider.url, ["--to", join(home, "first"), "--query", "fox"]);
  const random = createRandom(seed, 1);
  const args = ["--to", folder, "--at-once", "2", "--sidecars", "txt"];
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    const before = provider.asked.length;
    const moment = random.int(91);
    const enough = random.int(13);
    let set = false;
    const { code } = await runArchive(home, provider.url, args, {
      kill: (output, end) => {
        if (set || !output.includes("to be brought")) return;
        set = true;
        const timer = setInterval(() => {
          if (provider.asked.length - before < enough) return;
          clearInterval(timer);
          setTimeout(end, moment);
        }, 1);
      },
    });
    if (code === null) killed++;
  }
  expect(killed, `seed ${seed}`).toBe(kills);
  const { code, output } = await runArchive(home, provider.url, args);
  expect(code, output).toBe(0);

  const { entries, problems } = manifestIn(folder);
  const torn = problems.filter(({ problem }) => problem !== "It is no JSON.");
  expect(torn).toEqual([]);
  expect(entries.size).toBe(200);
  const paths = [...entries.values()].map(({ path }) => path);
  expect(new Set(paths).size).toBe(200);
  const expected = paths.flatMap((path) => [path, path.replace(/\.png$/, ".txt")]);
  expect(filesIn(folder).toSorted()).toEqual(
    [...expected, "archive.jsonl", "archive.lock", "index.csv"].toSorted(),
  );
  for (const { path, sha256, bytes } of entries.values()) {
    const file = readFileSync(join(folder, path));
    expect(file.length).toBe(bytes);
    expect(createHash("sha256").update(file).digest("hex")).toBe(sha256);
  }
  const wholes = new Set(
    provider.asked.map((path) => createHash("sha256").update(originalAt(path)).digest("hex")),
  );
  expect(new Set([...entries.values()].map(({ sha256 }) => sha256))).toEqual(wholes);
  const index = readFileSync(join(folder, "index.csv"), "utf8");
  for (const path of paths) expect(index).toContain(path);
}, 180_000);
