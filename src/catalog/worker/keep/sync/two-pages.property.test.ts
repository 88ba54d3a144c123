import fc from "fast-check";
import { expect, it } from "vitest";
import type { AssetKey } from "#contract/asset.ts";
import { type MarkChange, noMarks } from "#contract/marks.ts";
import { packMarks } from "#contract/packed-marks.ts";
import { createRandom, type Random } from "#shared/random.ts";
import { buildImage } from "#testing/assets.ts";
import { Browser, type Tab } from "../testing/browser.ts";
import { ModelServer } from "../testing/model-server.ts";

const items = Array.from({ length: 30 }, (_, n) => buildImage({}, n));
const keys: AssetKey[] = items.map(({ id }) => ({ kind: "image", id }));

function someChange(random: Random): MarkChange {
  return random.pick<MarkChange>([
    { favourite: random.chance(0.5) },
    { rating: random.int(6) },
    { state: random.pick(["pick", "reject", null]) },
    { addTags: [random.pick(["a", "b"])] },
    { removeTags: [random.pick(["a", "b"])] },
    { note: random.pick(["", "soft", "sharp"]) },
    { hidden: random.chance(0.3), rating: random.int(6) },
  ]);
}

/** Each does so many things, of which the other hears or not. */
async function markAtRandom(tabs: readonly Tab[], times: number, random: Random, server: ModelServer) {
  for (let n = 0; n < times; n++) {
    if (random.chance(0.02)) server.isDown = !server.isDown;
    if (random.chance(0.05)) server.losesAnswers = !server.losesAnswers;
    const { kept } = random.pick(tabs).catalog;
    const some = Array.from({ length: 1 + random.int(4) }, () => random.pick(keys));
    const { action } = await kept.mark({ keys: some }, someChange(random));
    if (random.chance(0.1)) await kept.undoMark(action);
    if (random.chance(0.2)) kept.wake();
    if (random.chance(0.3)) await new Promise((resolve) => setImmediate(resolve));
  }
}

const allMarks = (tab: Tab) => Promise.all(keys.map((key) => tab.marks(key)));

async function endsEqual(seed: number, times: number): Promise<void> {
  const random = createRandom(seed);
  const server = new ModelServer(() => Date.now());
  const [mine, theirs] = [new Browser(server, items), new Browser(server, items)];
  const tabs = [await mine.open(), await theirs.open(), await theirs.open()];
  await markAtRandom(tabs, times, random, server);
  Object.assign(server, { isDown: false, losesAnswers: false });
  const settled = () => {
    for (const { catalog } of tabs) catalog.kept.wake();
    return tabs.map((tab) => tab.status().marks.unsent);
  };
  await expect.poll(settled, { timeout: 10_000 }).toEqual([0, 0, 0]);
  await expect
    .poll(async () => JSON.stringify(await allMarks(tabs[1]!)))
    .toBe(JSON.stringify(await allMarks(tabs[0]!)));
  const end = await allMarks(tabs[0]!);
  expect(await allMarks(tabs[2]!)).toEqual(end);
  // Somebody who comes later sees the same, and so do the answers of queries.
  const late = await new Browser(server, items).open();
  await expect.poll(() => allMarks(late)).toEqual(end);
  const packed = end.map((marks) => packMarks({ ...noMarks, ...marks }));
  for (const tab of [...tabs, late]) expect(await tab.shown()).toEqual(packed);
  for (const tab of [...tabs, late]) tab.close();
}

it("ends equal in all pages and on the server, whatever each has done online and offline", async () => {
  await endsEqual(1, 2_000);
}, 60_000);

it("does so from any beginning", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), (seed) => endsEqual(seed, 60)),
    { seed: 41, numRuns: 8 },
  );
}, 60_000);
