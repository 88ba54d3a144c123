import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { openSqlite } from "#server/store/databases/sqlite.ts";
import { openLibrary } from "#server/store/open-store.ts";
import { filesIn, manifestIn, runArchive } from "./testing/command.ts";
import { startProvider } from "./testing/provider.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-archive-"));
afterAll(() => rmSync(home, { recursive: true }));
// Each start of the command takes a second, and ten on a machine that is busy.
vi.setConfig({ testTimeout: 90_000 });
const small = { images: 6, videos: 2 };

it("brings all, then only what is new, and never what is there", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "new");
  const first = await runArchive(home, provider.url, ["--to", folder]);
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining("8 are to be brought") });
  expect(first.output).toContain("There are no marks");
  expect(provider.asked).toHaveLength(8);
  provider.emulator.insert({ images: 1 });
  const second = await runArchive(home, provider.url, ["--to", folder]);
  expect(second.output).toContain("8 are there, 1 are to be brought");
  expect(provider.asked).toHaveLength(9);
  expect(manifestIn(folder).entries.size).toBe(9);
  expect(await runArchive(home, provider.url, ["--to", folder, "--verify"])).toMatchObject({ code: 0 });
});

it("brings the rest where some cannot be had, and says which", async () => {
  await using provider = await startProvider(small);
  const dead = provider.emulator;
  const folder = join(home, "dead");
  await runArchive(home, provider.url, ["--to", join(home, "look")]);
  const [gone, page] = provider.asked;
  provider.otherwise.set(gone ?? "", (response) => response.writeHead(404).end());
  provider.otherwise.set(page ?? "", (response) => response.writeHead(200).end("<html>Please sign in"));
  const { code, output } = await runArchive(home, provider.url, ["--to", folder]);
  expect(code, output).toBe(1);
  expect(output).toContain("2 could not be brought: see errors.csv");
  expect(manifestIn(folder).entries.size).toBe(dead.count("image") + dead.count("video") - 2);
  const errors = readFileSync(join(folder, "errors.csv"), "utf8");
  expect(errors).toContain("Gone upstream. The provider no longer has this file.");
  expect(errors).toContain("Not a picture or video.");
  provider.otherwise.clear();
  expect(await runArchive(home, provider.url, ["--to", folder])).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, "errors.csv"))).toBe(false);
});

it("asks a search of the marks that the server has", async () => {
  await using provider = await startProvider(small);
  const look = join(home, "look-marks");
  await runArchive(home, provider.url, ["--to", look, "--sidecars", "none"]);
  const [subject = ""] = manifestIn(look).entries.keys();
  const data = join(home, "marked");
  // Open as a server has it, while the command reads beside it.
  const store = await openLibrary(openSqlite(data), "default", "me");
  const said = { id: "1", subjects: [subject], field: "rating", value: 4, time: 1_000 };
  await store.take("default", [said], { person: "me", client: "test" }, 1_000);
  const folder = join(home, "rated");
  const { code, output } = await runArchive(
    home,
    provider.url,
    ["--to", folder, "--query", "rating:>=4", "--names", "{rating}/{id}", "--sidecars", "json,txt,xmp"],
    { env: { DATA_DIR: data } },
  );
  await store.close();
  expect(code, output).toBe(0);
  const name = `4/${subject.slice(2)}`;
  expect(filesIn(folder).toSorted()).toEqual(
    [
      `${name}.json`,
      `${name}.png`,
      `${name}.png.xmp`,
      `${name}.txt`,
      "archive.jsonl",
      "archive.lock",
      "index.csv",
    ].toSorted(),
  );
  expect(readFileSync(join(folder, `${name}.png.xmp`), "utf8")).toContain("<xmp:Rating>4</xmp:Rating>");
  expect(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"))).toMatchObject({
    marks: { rating: 4 },
    url: expect.stringMatching(/^http:\/\/127/),
  });
});

it("writes over nothing: a strange file keeps its name, and a spoilt manifest its lines", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "strange");
  mkdirSync(folder, { recursive: true });
  for (const n of [1, 2]) writeFileSync(join(folder, `same ${n}.png`), "a person's own");
  writeFileSync(join(folder, "index.csv"), "a person's own");
  const args = ["--to", folder, "--names", "same {n}", "--sidecars", "none"];
  expect(await runArchive(home, provider.url, args)).toMatchObject({
    code: 0,
    output: expect.stringContaining("index.csv is none of ours"),
  });
  for (const name of ["same 1.png", "same 2.png", "index.csv"])
    expect(readFileSync(join(folder, name), "utf8")).toBe("a person's own");
  const manifest = join(folder, "archive.jsonl");
  const [first = "", ...rest] = readFileSync(manifest, "utf8").split("\n");
  writeFileSync(manifest, [first.slice(0, 40), ...rest].join("\n").trimEnd());
  const asked = provider.asked.length;
  const files = filesIn(folder).toSorted();
  const again = await runArchive(home, provider.url, args);
  expect(again).toMatchObject({
    code: 0,
    output: expect.stringContaining("archive.jsonl, line 1: It is no JSON."),
  });
  expect(provider.asked).toHaveLength(asked + 1);
  expect(filesIn(folder).toSorted()).toEqual(files);
  expect(manifestIn(folder).entries.size).toBe(8);
});

it("finds what was changed or is gone", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "changed");
  await runArchive(home, provider.url, ["--to", folder]);
  const [a, b] = [...manifestIn(folder).entries.values()];
  rmSync(join(folder, a?.path ?? ""));
  const bytes = readFileSync(join(folder, b?.path ?? ""));
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  writeFileSync(join(folder, b?.path ?? ""), bytes);
  const { code, output } = await runArchive(home, provider.url, ["--to", folder, "--verify"]);
  expect(code).toBe(1);
  expect(output).toContain(`${a?.path} is gone`);
  expect(output).toContain(`${b?.path} has the same length, and other bytes`);
  expect(output).toContain("6 of 8 files are as they were brought");
});

it("lets one archive at a time into a folder", async () => {
  await using provider = await startProvider(small);
  const folder = join(home, "locked");
  const held: (() => void)[] = [];
  for (const part of ["/media/"])
    provider.otherwise.set(part, (response) => held.push(() => response.destroy()));
  let other: ReturnType<typeof runArchive> | undefined;
  await runArchive(home, provider.url, ["--to", folder], {
    kill: (output, end) => {
      if (other || !output.includes("to be brought")) return;
      other = runArchive(home, provider.url, ["--to", folder]);
      void other.finally(end);
    },
  });
  expect(await other).toEqual({ code: 1, output: expect.stringContaining("Another archive is being made") });
  for (const end of held) end();
  provider.otherwise.clear();
  expect(await runArchive(home, provider.url, ["--to", folder])).toMatchObject({ code: 0 });
});

it("says how it is asked, and writes nothing, where it was asked wrongly", async () => {
  const { code, output } = await runArchive(home, "http://127.0.0.1:9", ["--to", "x", "--names", "{colour}"]);
  expect(code).toBe(2);
  expect(output).toContain("There is no {colour}");
  expect(output).toContain("npm run archive -- --to <folder>");
  expect(existsSync(join(home, "x"))).toBe(false);
});

it("says in plain words what keeps it from anything at all", async () => {
  await using provider = await startProvider(small);
  writeFileSync(join(home, "file"), "");
  expect(await runArchive(home, provider.url, ["--to", join(home, "file")])).toMatchObject({
    code: 1,
    output: expect.stringContaining("A file stands where a folder would have to be."),
  });
  const refused = await runArchive(home, provider.url, ["--to", join(home, "refused")], {
    env: { PICTORY_API_KEY: "other" },
  });
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("Pictory refused the API key.") });
  const none = await runArchive(home, provider.url, ["--to", join(home, "none"), "--verify"]);
  expect(none).toMatchObject({ code: 1, output: expect.stringContaining("There is no archive in") });
  expect(existsSync(join(home, "none"))).toBe(false);
  const mistyped = await runArchive(home, provider.url, ["--to", join(home, "typo"), "--query", "(fox"]);
  expect(mistyped).toMatchObject({ code: 1, output: expect.stringContaining('--query "(fox": ') });
});
