import { afterEach, expect, it, vi } from "vitest";
import { manifestLine } from "#contract/take-away/manifest.ts";
import { Job } from "../job/job.ts";
import { type Answer, buildItems, gone, originalOf, serve, takingOf, whole } from "../testing/fake-taking.ts";
import { MemoryFolder } from "../testing/memory-folder.ts";
import { bringInto } from "./bring-into.ts";

afterEach(() => vi.unstubAllGlobals());

const choices = { names: "{id}", sidecars: ["txt"], pngPrompt: false, index: true } as const;

/** Brings so many items into a folder as a press of the button does; gives the job's last state. */
async function bring(folder: MemoryFolder, count: number, answer: Answer = whole) {
  const items = buildItems(count);
  serve(items, answer);
  vi.stubGlobal("document", { createElement: () => ({ setAttribute() {} }), body: { append() {} } });
  // Another tab has it only where a test says so.
  vi.stubGlobal("navigator", {
    locks: { request: (_name: string, _how: unknown, work: (lock: object) => unknown) => work({}) },
  });
  const job = new Job("", takingOf(items), 0);
  await job.run(() => bringInto(job, folder.handle, choices));
  return { ...job.state(), errors: job.errors };
}

const pictures = (folder: MemoryFolder) => [...folder.files().keys()].filter((path) => path.endsWith(".png"));
const listed = (folder: MemoryFolder) =>
  folder
    .text("archive.jsonl")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).path as string);

/** Fails every deed from the one on that `first` picks. */
function failFrom(folder: MemoryFolder, first: (deed: string) => boolean, name: string): void {
  let failing = false;
  folder.failBy((deed) => {
    failing ||= first(deed);
    if (failing) throw new DOMException("", name);
  });
}

it("brings all, says what it has, and finds it the next time", async () => {
  const folder = new MemoryFolder();
  expect(await bring(folder, 3)).toMatchObject({ phase: "done", words: "3 new, 0 were there." });
  expect([...folder.files().keys()].sort()).toEqual([
    "archive.jsonl",
    ...["id0.png", "id0.txt", "id1.png", "id1.txt", "id2.png", "id2.txt"],
    "index.csv",
  ]);
  expect(folder.files().get("id2.png")).toEqual(originalOf(2));
  const before = folder.files();
  expect(await bring(folder, 3)).toMatchObject({ words: "0 new, 3 were there." });
  expect(folder.files()).toEqual(before);
});

it.each([
  ["NotAllowedError", "no longer allows writing there"],
  ["QuotaExceededError", "is full. What is complete stays"],
  ["NotFoundError", "The folder is no longer there"],
])("says so where a folder fails in the middle by %s, and loses nothing", async (name, words) => {
  // From each of the deeds of a run on, one after the other: there is no good moment.
  let deeds = 0;
  const counted = new MemoryFolder();
  counted.failBy(() => void deeds++);
  await bring(counted, 3);
  expect(deeds).toBeGreaterThan(30);
  for (let from = 1; from <= deeds; from++) {
    const folder = new MemoryFolder();
    let left = from;
    failFrom(folder, () => --left === 0, name);
    const { phase, words: told } = await bring(folder, 3);
    expect({ from, phase, told }).toMatchObject({ phase: "failed", told: expect.stringContaining(words) });
    folder.failBy(() => {});
    for (const path of pictures(folder))
      expect(folder.files().get(path)).toEqual(originalOf(Number(path[2])));
    // Whatever is listed is there; whatever is there is listed after the next run, and nothing twice.
    expect(pictures(folder)).toEqual(expect.arrayContaining(listed(folder)));
    expect((await bring(folder, 3)).phase).toBe("done");
    expect(pictures(folder).sort()).toEqual(["id0.png", "id1.png", "id2.png"]);
    expect(listed(folder).sort()).toEqual(["id0.png", "id1.png", "id2.png"]);
    expect([...folder.files().keys()].filter((path) => path.endsWith(".part"))).toEqual([]);
  }
});

it("brings the others where one is gone, and says why in errors.csv", async () => {
  const folder = new MemoryFolder();
  const answer: Answer = (at, init) => (at === 1 ? gone : whole)(at, init);
  const { phase, words, errors } = await bring(folder, 3, answer);
  expect({ phase, words }).toEqual({
    phase: "done",
    words: "2 new, 0 were there. 1 could not be had: errors.csv says why.",
  });
  expect(errors).toHaveLength(1);
  expect(pictures(folder)).toEqual(["id0.png", "id2.png"]);
  expect(folder.text("errors.csv")).toContain("It is gone.");
});

it("writes over nothing: what has the name already keeps it", async () => {
  const folder = new MemoryFolder();
  const own = await (await folder.getFileHandle("id0.png", { create: true })).createWritable();
  await own.write("a drawing of mine");
  await own.close();
  expect(await bring(folder, 1)).toMatchObject({ words: "1 new, 0 were there." });
  expect(folder.text("id0.png")).toBe("a drawing of mine");
  expect(folder.files().get("id0 (2).png")).toEqual(originalOf(0));
});

it("uses what it can of a manifest that was cut off and edited, tells the lines, and adds to it", async () => {
  const folder = new MemoryFolder();
  await bring(folder, 2);
  const odd = `not JSON\n${manifestLine({ key: "i.x", path: "../x.png", bytes: 1, sha256: "0".repeat(64), time: "" })}`;
  const [first = ""] = folder.text("archive.jsonl").split("\n");
  const cut = await (await folder.getFileHandle("archive.jsonl")).createWritable();
  await cut.write(`${odd}${first}\n{"key":"i.id1","pa`);
  await cut.close();
  const { words } = await bring(folder, 3);
  expect(words).toContain("2 new, 1 were there.");
  expect(words).toContain("Line 1 of archive.jsonl: It is no JSON.");
  expect(words).toContain('Line 2 of archive.jsonl: Its "path" leads to no file in this folder.');
  expect(pictures(folder).sort()).toEqual(["id0.png", "id1.png", "id2.png"]);
  expect(folder.text("archive.jsonl").split("\n")).toContain(first);
  expect((await bring(folder, 3)).words).toContain("0 new, 3 were there.");
});

it("gives up a host that stalls, and goes on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const folder = new MemoryFolder();
    const stalled: Answer = (at, init) => {
      if (at !== 0) return whole(at, init);
      const body = new ReadableStream({
        start(controller) {
          init.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
        },
      });
      return new Response(body);
    };
    const brought = bring(folder, 2, stalled);
    const ended = vi.fn();
    void brought.then(ended);
    while (ended.mock.calls.length === 0) await vi.advanceTimersByTimeAsync(10_000);
    expect((await brought).words).toContain("1 new, 0 were there. 1 could not be had");
    expect(folder.text("errors.csv")).toContain("Its host stopped sending.");
  } finally {
    vi.useRealTimers();
  }
});
