import { setTimeout } from "node:timers/promises";
import type { Kind } from "#contract/asset.ts";
import { promptHash, promptIdentity } from "#contract/prompts/prompt-name.ts";
import { tokenBounds } from "#contract/prompts/words.ts";
import { createRandom } from "#shared/random.ts";
import { createLibrary } from "../emulator/library/library.ts";
import { PromptFamilies } from "../src/catalog/model/families/grouping/prompt-families.ts";
import { familyTemplate } from "../src/catalog/model/families/template/family-template.ts";
import { memoryInUse } from "./library/build.ts";
import { word } from "./library/library.ts";
import { promptBytes } from "./library/prompt-bytes.ts";
import { median, p95, printTable } from "./table.ts";

const pageSize = 100;
const pages = 20;

/** The prompts of the emulator's library, each once, in the order a walk brings them. */
function emulatedPrompts(records: number): string[] {
  const library = createLibrary({
    seed: 1,
    images: Math.round(records * 0.72),
    videos: Math.round(records * 0.28),
    now: 1.8e12,
    origin: "",
  });
  const prompts = new Map<string, string>();
  for (const kind of ["image", "video"] satisfies Kind[]) {
    for (const { prompt } of library.slice(kind, undefined, records).items) {
      prompts.set(promptIdentity(prompt), prompt);
    }
  }
  return [...prompts.values()];
}

/** Prompts that have nothing to do with each other: the most guides that there may be. */
function unrelatedPrompts(count: number): string[] {
  const random = createRandom(81);
  return Array.from({ length: count }, () =>
    Array.from({ length: 8 + random.int(30) }, () => word(random)).join(" "),
  );
}

/** Pages that are of one new kind each: a hundred attempts of what nobody has written before. */
function newKinds(): string[] {
  const random = createRandom(82);
  return Array.from({ length: pages }, () => {
    const kind = Array.from({ length: 24 }, () => word(random));
    return Array.from({ length: pageSize }, (_, n) => {
      const attempt = [...kind];
      attempt[3] = word(random);
      attempt[12] = `${word(random)}${n}`;
      return attempt.join(" ");
    });
  }).flat();
}

/** Of this thread alone, as of a worker's: what collects garbage and compiles beside it holds nobody up. New in Node 23. */
const used = process.threadCpuUsage ?? process.cpuUsage;

/** Milliseconds of the processor, which others on the machine disturb less than the clock. */
function processorTime(work: () => void): number {
  const start = used();
  work();
  const { user, system } = used(start);
  return (user + system) / 1000;
}

/** Milliseconds after which the worker has others take their turn. */
const turn = 30;

/** Settles in turns with texts at hand; gives how many were asked for, and the milliseconds of the longest turn. */
function settle(families: PromptFamilies, prompts: readonly string[]): { asked: number; longest: number } {
  let [asked, longest] = [0, 0];
  for (;;) {
    const begun = performance.now();
    const lacking = families.settle(() => performance.now() - begun >= turn);
    longest = Math.max(longest, performance.now() - begun);
    if (lacking?.length === 0) return { asked, longest };
    for (const prompt of lacking ?? []) families.add(prompt, prompts[prompt]!);
    asked += lacking?.length ?? 0;
  }
}

function foldTimes(name: string, prompts: readonly string[], count: number) {
  const letters = prompts.reduce((sum, { length }) => sum + length, 0) / prompts.length;
  const families = new PromptFamilies();
  const tokenising = processorTime(() => {
    for (const prompt of prompts.slice(0, count)) tokenBounds(prompt);
  });
  const begun = performance.now();
  const folding = processorTime(() => {
    for (let prompt = 0; prompt < count; prompt++) families.add(prompt, prompts[prompt]!);
    families.settle();
  });
  const onTheClock = performance.now() - begun;
  const settled: ReturnType<typeof settle>[] = [];
  const paging = Array.from({ length: pages }, (_, page) =>
    processorTime(() => {
      const from = count + page * pageSize;
      for (let prompt = from; prompt < from + pageSize; prompt++) families.add(prompt, prompts[prompt]!);
      settled.push(settle(families, prompts));
    }),
  );
  const all = families.families();
  const largest = all.reduce((one, other) => (one.members.length < other.members.length ? other : one));
  const showing = processorTime(() =>
    familyTemplate(
      largest.members.map((member) => prompts[member]!),
      prompts[largest.guide]!,
    ),
  );
  return {
    prompts: name,
    letters: Math.round(letters),
    families: all.length,
    "into tokens": tokenising.toFixed(0),
    folded: folding.toFixed(0),
    "on the clock": onTheClock.toFixed(0),
    ratio: `${(folding / tokenising).toFixed(1)}x`,
    "page p50": median(paging).toFixed(0),
    "page p95": p95(paging).toFixed(0),
    "longest turn": Math.max(...settled.map(({ longest }) => longest)).toFixed(0),
    "texts asked for": median(settled.map(({ asked }) => asked)),
    "largest shown": `${showing.toFixed(0)} (${largest.members.length})`,
  };
}

/** The first visit that asks for families, and the next one, which finds what the first has saved. */
function visits(records: number) {
  const prompts = emulatedPrompts(records);
  const hashes = prompts.map(promptHash);
  let families = new PromptFamilies();
  const first = processorTime(() => {
    for (const [prompt, text] of prompts.entries()) families.add(prompt, text);
    families.settle();
    families.families();
  });
  let saved = families.save((prompt) => hashes[prompt]!.low);
  const saving = processorTime(() => {
    saved = families.save((prompt) => hashes[prompt]!.low);
  });
  const kept = structuredClone(saved);
  let last = -1;
  const asBefore = ({ low, high }: (typeof hashes)[number]) => {
    const { low: nextLow, high: nextHigh } = hashes[++last]!;
    return low === nextLow && high === nextHigh ? last : -1;
  };
  const second = processorTime(() => {
    families = PromptFamilies.load(kept, asBefore)!;
    families.settle();
    families.families();
  });
  const bytes = Object.values(saved.columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const row = (visit: string, ms: number) => ({
    visit,
    ms: ms.toFixed(0),
    ratio: `${(first / ms).toFixed(1)}x`,
  });
  return [
    row(`the first: ${prompts.length.toLocaleString("en")} prompts are folded`, first),
    row("the second: what was saved is loaded", second),
    row(`to save it at leisure, ${(bytes / prompts.length).toFixed(0)} bytes a prompt`, saving),
  ];
}

/** Arrays that were let go are given back by threads of their own, some time after the collection: until nothing more is. */
async function memoryAtRest(): Promise<number> {
  for (let before = memoryInUse(); ; ) {
    await setTimeout(1000);
    const now = memoryInUse();
    if (Math.abs(before - now) < 50_000) return now;
    before = now;
  }
}

async function memory(records: number) {
  const prompts = emulatedPrompts(records);
  // Reading a text for the first time lays it out anew: that is not the families' memory.
  for (const prompt of prompts) tokenBounds(prompt);
  const before = await memoryAtRest();
  const families = new PromptFamilies();
  for (const [prompt, text] of prompts.entries()) families.add(prompt, text);
  families.settle();
  const bytes = (await memoryAtRest()) - before;
  return {
    records: records.toLocaleString("en"),
    "distinct prompts": prompts.length.toLocaleString("en"),
    "families' bytes a prompt": (bytes / prompts.length).toFixed(1),
    "a record": (bytes / records).toFixed(1),
    "with which prompt each record has": ((bytes + promptBytes(records, prompts.length)) / records).toFixed(
      1,
    ),
    // Else the last use of it is before the memory is measured.
    families: families.families().length,
  };
}

export async function run(): Promise<void> {
  const emulated = emulatedPrompts(40_000);
  const count = 20_000;
  const unrelated = unrelatedPrompts(count + pages * pageSize);
  // Code that runs for the first time takes time, and memory of its own.
  foldTimes("", emulated, 4000);
  const remembered = await memory(100_000);
  printTable("Folding 20,000 prompts, then pages of 100 (ms of the processor; targets 2,000 and 50)", [
    foldTimes("the emulator's", emulated, count),
    foldTimes("the emulator's, each page a new kind", [...emulated.slice(0, count), ...newKinds()], count),
    foldTimes("unrelated", unrelated, count),
  ]);
  printTable(
    "Families of 100,000 records when they are first asked for (ms of the processor)",
    visits(100_000),
  );
  printTable("Memory of prompts and families (target: 60 bytes a record)", [remembered]);
}

if (import.meta.main) await run();
