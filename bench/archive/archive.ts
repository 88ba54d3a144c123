import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { noMarks } from "#contract/marks.ts";
import { manifestKey, manifestLine, readManifest } from "#contract/take-away/manifest.ts";
import { nameFiles } from "#contract/take-away/name-files.ts";
import { readNameTemplate } from "#contract/take-away/name-template.ts";
import { libraryAsset } from "../library/library.ts";
import { median, printTable, time } from "../table.ts";
import { startLibrary } from "./host.ts";
import { listImages } from "./lists.ts";

const atOnce = 8;
const run = promisify(execFile);

/** A program of ours over a provider; what it prints, and how long it runs from its start to its end. */
async function ran(file: string, args: string[], url: string, home: string) {
  const env = { ...process.env, PICTORY_API_URL: url, PICTORY_API_KEY: "pictai_demo", DATABASE_URL: "" };
  const from = performance.now();
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, "../..", file), ...args], {
    env: { ...env, DATA_DIR: join(home, "data"), NODE_COMPILE_CACHE: join(home, "compiled") },
    cwd: home,
  });
  return { stdout, seconds: (performance.now() - from) / 1_000 };
}

const secondsIn = (text: string, before: string): number =>
  Number(new RegExp(`${before} ([\\d.]+) s`).exec(text)?.[1] ?? Number.NaN);

/**
 * Gives the disk its room back. The files stay: for half a minute after thousands were removed, ext4 takes several times as
 * long to make each new one.
 */
function empty(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name));
}

/** A thousand originals of 500 kB: a library's are of 1 to 4 MB, which would measure the disk. */
async function measureBringing(home: string): Promise<void> {
  const items = 1_000;
  await using library = await startLibrary(items, 500_000);
  let round = 0;
  const fresh = () => join(home, `brought-${round++}`);
  const command = async (sidecars: string) => {
    const folder = fresh();
    const args = ["--to", folder, "--sidecars", sidecars, "--at-once", String(atOnce)];
    const { stdout } = await ran("scripts/archive/index.ts", args, library.url, home);
    empty(folder);
    return secondsIn(stdout, "MB, in");
  };
  const bare = async (how: string) => {
    const folder = fresh();
    const { stdout } = await ran(
      "bench/archive/bare-loop.ts",
      [library.url, folder, String(atOnce), how],
      library.url,
      home,
    );
    empty(folder);
    return Number(stdout);
  };
  const ways: [string, () => Promise<number>, number[]][] = [
    ["the command, originals alone", () => command("none"), []],
    ["the command, json and xmp beside each", () => command("json,xmp"), []],
    ["a bare loop that fetches and writes", () => bare(""), []],
    ["the same, hashed and on the disk before the next", () => bare("safe"), []],
  ];
  // By turns, so that what else the disk does meets all alike.
  for (let turn = 0; turn < 3; turn++) for (const [, measure, times] of ways) times.push(await measure());
  const [plain, safe] = [ways[2]?.[2] ?? [], ways[3]?.[2] ?? []].map(median);
  printTable(
    `${items} originals of 500 kB to a disk, ${atOnce} at once; medians of 3`,
    ways.map(([way, , times], i) => {
      const share = (plain ?? 0) / median(times);
      return {
        way,
        seconds: median(times).toFixed(2),
        "MB a second": Math.round((items * library.bytes) / 1e6 / median(times)),
        "share of the bare loop": share.toFixed(2),
        "of the one that is as safe": ((safe ?? 0) / median(times)).toFixed(2),
        target: i > 1 ? "" : `>= 0.80 ${share >= 0.8 ? "met" : "missed"}`,
      };
    }),
  );
}

async function measureNothingNew(home: string): Promise<void> {
  const items = 100_000;
  await using library = await startLibrary(items, 1_000);
  const folder = join(home, "whole");
  mkdirSync(folder);
  let manifest = "";
  for (const [i, { id }] of (await listImages(library.url)).entries()) {
    const day = `day ${i % 300}`;
    if (i < 300) mkdirSync(join(folder, day));
    const path = `${day}/${id}.png`;
    writeFileSync(join(folder, path), "");
    manifest += manifestLine({
      key: manifestKey({ kind: "image", id }),
      path,
      bytes: 0,
      sha256: "0".repeat(64),
      time: "2026-03-06T00:00:00.000Z",
    });
  }
  writeFileSync(join(folder, "archive.jsonl"), manifest);
  const rows = [];
  for (let turn = 0; turn < 2; turn++) {
    const { stdout, seconds } = await ran("scripts/archive/index.ts", ["--to", folder], library.url, home);
    if (!stdout.includes("0 are to be brought")) throw new Error(stdout);
    const walk = secondsIn(stdout, "the lists took");
    rows.push({
      way: turn === 0 ? "the command, for the first time" : "the command, once more",
      seconds: seconds.toFixed(2),
      "the walk": walk.toFixed(1),
      "beyond the walk": (seconds - walk).toFixed(2),
      target: `< 2 s ${seconds - walk < 2 ? "met" : "missed"}`,
    });
  }
  const bare = time(() => {
    readManifest(readFileSync(join(folder, "archive.jsonl"), "utf8"));
    readdirSync(folder, { recursive: true });
  });
  rows.push({
    way: "only reading the manifest and the folders",
    seconds: (bare / 1_000).toFixed(2),
    "the walk": "",
    "beyond the walk": "",
    target: "",
  });
  printTable(`A run that finds nothing new, ${items} lines of manifest`, rows);
}

function measureNames(): void {
  const items = Array.from({ length: 100_000 }, (_, i) => ({
    asset: libraryAsset(i, 100_000),
    marks: noMarks,
  }));
  const bare = () =>
    items.map(({ asset }) => `${asset.createdDate.slice(0, 10)} ${asset.prompt.slice(0, 40)}`);
  const rows = ["{date} {model} {prompt:40}", "{date}/{time} {model} {prompt:80} {id}", "{prompt:20}"].map(
    (text) => {
      const read = readNameTemplate(text);
      if (!read.ok) throw new Error(read.problem);
      const times = Array.from({ length: 5 }, () => time(() => nameFiles(read.template, items)));
      const bareTimes = Array.from({ length: 5 }, () => time(bare));
      return {
        template: text,
        "first ms": times[0]?.toFixed(0) ?? "",
        "p50 ms": median(times).toFixed(0),
        "of plain slices": `${(median(times) / median(bareTimes)).toFixed(0)}x`,
        target: `< 500 ms ${median(times) < 500 ? "met" : "missed"}`,
      };
    },
  );
  printTable("Names for 100,000 items", rows);
}

const home = mkdtempSync(join(tmpdir(), "contact-sheet-bench-archive-"));
const [only] = process.argv.slice(2);
try {
  if (only === undefined || only === "names") measureNames();
  if (only === undefined || only === "again") await measureNothingNew(home);
  if (only === undefined || only === "bring") await measureBringing(home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
