import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { writeErrors } from "#contract/take-away/errors-csv.ts";
import { openPostgres } from "#server/store/databases/postgres.ts";
import { openLibrary } from "#server/store/open-store.ts";
import { startPostgres } from "#server/store/testing/postgres-server.ts";
import { filesIn, manifestIn, runArchive } from "./testing/command.ts";
import { startProvider } from "./testing/provider.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-archive-trouble-"));
afterAll(() => rmSync(home, { recursive: true }));
// Each start of the command takes a second, and ten on a machine that is busy.
vi.setConfig({ testTimeout: 90_000 });
const small = { images: 6, videos: 2 };
const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Every line of the manifest tells of a file that is whole. */
function expectWhole(folder: string, count: number): void {
  const { entries, problems } = manifestIn(folder);
  expect(problems).toEqual([]);
  expect(entries.size).toBe(count);
  for (const { path, sha256 } of entries.values()) expect(hashOf(join(folder, path))).toBe(sha256);
}

it("renews links as often as they expire", async () => {
  await using provider = await startProvider({ images: 40, videos: 0 });
  provider.linksLast = 15;
  const folder = join(home, "expired");
  const { code, output } = await runArchive(home, provider.url, ["--to", folder, "--at-once", "2"]);
  expect(code, output).toBe(0);
  expectWhole(folder, 40);
  // Far fewer than all that were left each time.
  expect(provider.asked.length).toBeLessThan(40 + 3 * 8);
});

it("tells what new links could not bring either", async () => {
  await using provider = await startProvider(small);
  provider.otherwise.set("/media/", (response) => response.writeHead(403).end());
  const folder = join(home, "refused");
  const { code, output } = await runArchive(home, provider.url, ["--to", folder]);
  expect(code, output).toBe(1);
  expect(readFileSync(join(folder, "errors.csv"), "utf8").match(/Link expired/g)).toHaveLength(8);
});

it("removes the errors of an earlier archive where nothing is missing any more, and no strange file", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "errors");
  expect(await runArchive(home, provider.url, ["--to", folder])).toMatchObject({ code: 0 });
  const errors = join(folder, "errors.csv");
  writeFileSync(errors, `${writeErrors([], () => "")}image,1,2026,Gone.,fox,x\r\n`);
  expect(await runArchive(home, provider.url, ["--to", folder])).toMatchObject({ code: 0 });
  expect(existsSync(errors)).toBe(false);
  writeFileSync(errors, "a person's own");
  await runArchive(home, provider.url, ["--to", folder]);
  expect(readFileSync(errors, "utf8")).toBe("a person's own");
});

it("puts the prompt into a PNG, and tells of the bytes that it wrote", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "png");
  const args = ["--to", folder, "--png-prompt", "--kind", "image", "--sidecars", "json"];
  expect(await runArchive(home, provider.url, args)).toMatchObject({ code: 0 });
  expectWhole(folder, 6);
  for (const { path } of manifestIn(folder).entries.values()) {
    const { prompt } = JSON.parse(readFileSync(join(folder, path.replace(/png$/, "json")), "utf8"));
    const bytes = readFileSync(join(folder, path));
    expect(bytes.includes("parameters")).toBe(true);
    expect(bytes.toString().includes(prompt) || bytes.toString("latin1").includes(prompt)).toBe(true);
  }
});

it("brings the demo where there is no key", async () => {
  const folder = join(home, "demo");
  const args = ["--to", folder, "--kind", "video", "--query", "fox dawn", "--sidecars", "none"];
  const env = { PICTORY_API_KEY: "", PICTORY_API_URL: "" };
  const { code, output } = await runArchive(home, "", args, { env });
  expect(code, output).toBe(0);
  expect(output).toContain("this is an archive of the demo library");
  expectWhole(folder, manifestIn(folder).entries.size);
});

it("takes no clock for true: a file has one line, whatever the time was", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "clock");
  const years = (count: number) =>
    `--import=data:text/javascript,${encodeURIComponent(
      `const D=Date,by=${count}*31536e6;globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()+by)}static now(){return D.now()+by}}`,
    )}`;
  const at = (count: number) => ({ env: { NODE_OPTIONS: years(count) } });
  expect(await runArchive(home, provider.url, ["--to", folder], at(40))).toMatchObject({ code: 0 });
  provider.emulator.insert({ images: 1 });
  expect(await runArchive(home, provider.url, ["--to", folder], at(-40))).toMatchObject({ code: 0 });
  expect(provider.asked).toHaveLength(9);
  expectWhole(folder, 9);
  const times = [...manifestIn(folder).entries.values()].map(({ time }) => time).toSorted();
  expect(times[0]?.slice(0, 3)).not.toBe(times[1]?.slice(0, 3));
});

it.runIf(existsSync("/proc/version"))(
  "says where no folder can be made, and does not wait for one",
  async () => {
    const { code, output } = await runArchive(home, "http://127.0.0.1:9", ["--to", "/proc/archive/x"]);
    expect(code).toBe(1);
    expect(output).toContain("There is no such folder, and none can be made.");
  },
);

/** A disk of 300 kB for the one command; some systems let nobody mount one. */
const within = (folder: string, kept: string) => [
  ...["unshare", "-rm", "sh", "-c"],
  `mount -t tmpfs -o size=300k tmpfs "$0" && to="$1" && shift && { "$@"; code=$?; cp -r "$0" "$to"; exit $code; }`,
  ...[folder, kept],
];
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", home], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it.runIf(canMount())("ends where the disk is full, and what it has told of is whole", async () => {
  await using provider = await startProvider(small);
  const [folder, kept] = [join(home, "full"), join(home, "full-kept")];
  mkdirSync(folder);
  const { code, output } = await runArchive(home, provider.url, ["--to", folder], {
    within: within(folder, kept),
  });
  expect(code, output).toBe(1);
  expect(output).toContain("The disk is full. What was brought so far is whole; run this again to go on.");
  const { entries } = manifestIn(kept);
  expect(entries.size).toBeLessThan(8);
  expectWhole(kept, entries.size);
  expect(await runArchive(home, provider.url, ["--to", kept])).toMatchObject({ code: 0 });
  expectWhole(kept, 8);
  expect(filesIn(kept).filter((path) => path.endsWith(".png"))).toHaveLength(8);
});

const postgres = await startPostgres();
afterAll(async () => await postgres?.[Symbol.asyncDispose]());

it.runIf(postgres)("asks a search of marks that lie in PostgreSQL", async () => {
  await using provider = await startProvider(small);
  const url = postgres?.url() ?? "";
  const look = join(home, "look");
  await runArchive(home, provider.url, ["--to", look, "--sidecars", "none"]);
  const [subject = ""] = manifestIn(look).entries.keys();
  const store = await openLibrary(openPostgres(url, home), "default", "me");
  const said = { id: "1", subjects: [subject], field: "rating", value: 5, time: 1_000 };
  await store.take("default", [said], { person: "me", client: "test" }, 1_000);
  const folder = join(home, "postgres");
  const args = ["--to", folder, "--query", "rating:>=4", "--names", "{rating}/{id}"];
  const { code, output } = await runArchive(home, provider.url, args, { env: { DATABASE_URL: url } });
  await store.close();
  expect(code, output).toBe(0);
  expect([...manifestIn(folder).entries.keys()]).toEqual([subject]);
  expect(filesIn(folder)).toContain(`5/${subject.slice(2)}.png`);
});
