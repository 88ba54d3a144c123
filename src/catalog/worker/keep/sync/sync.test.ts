import { afterEach, expect, it, vi } from "vitest";
import { mostChanges } from "#contract/marks.ts";
import { subjectOf } from "#contract/registers.ts";
import { buildImage } from "#testing/assets.ts";
import { createMemoryKeptStore } from "../../../store/kept/memory-kept-store.ts";
import { Browser, type Tab } from "../testing/browser.ts";
import { ModelServer } from "../testing/model-server.ts";

const items = [0, 1, 2, 3].map((n) => buildImage({}, n));
const keyAt = (n: number) => ({ kind: "image", id: items[n]!.id }) as const;
const day = 86_400_000;

let tabs: Tab[] = [];
afterEach(() => {
  for (const tab of tabs) tab.close();
  tabs = [];
  vi.restoreAllMocks();
});

const newServer = () => new ModelServer(() => Date.now());

async function open(browser: Browser): Promise<Tab> {
  const tab = await browser.open();
  tabs.push(tab);
  return tab;
}

const settled = (tab: Tab) =>
  expect.poll(() => tab.status().marks).toMatchObject({ unsent: 0, problem: null });

it("sends what is marked, and another browser shows it", async () => {
  const server = newServer();
  const [one, other] = [await open(new Browser(server, items)), await open(new Browser(server, items))];
  await one.catalog.kept.mark({ keys: [keyAt(0), keyAt(1)] }, { rating: 4, addTags: ["a"] });
  await expect.poll(() => other.marks(keyAt(1))).toMatchObject({ rating: 4, tags: ["a"] });
  await settled(one);
  expect(await other.shown()).toEqual(await one.shown());
  await other.catalog.kept.mark({ keys: [keyAt(1)] }, { rating: 0, removeTags: ["a"] });
  await expect.poll(() => one.marks(keyAt(1))).toMatchObject({ rating: 0, tags: [] });
});

it("sends by one tab what another one has marked", async () => {
  const server = newServer();
  const browser = new Browser(server, items);
  const [first, second] = [await open(browser), await open(browser)];
  await second.catalog.kept.mark({ keys: [keyAt(0)] }, { state: "pick" });
  await expect.poll(() => server.registers.length).toBe(1);
  await expect.poll(() => second.status().marks.unsent).toBe(0);
  expect(await first.marks(keyAt(0))).toMatchObject({ state: "pick" });
  // The next in line takes over.
  first.close();
  await second.catalog.kept.mark({ keys: [keyAt(0)] }, { state: "reject" });
  await expect.poll(() => server.registers[0]?.value).toBe("reject");
});

it("keeps what is marked while the server is away, says so, and sends it once it is back", async () => {
  const server = newServer();
  const browser = new Browser(server, items);
  server.isDown = true;
  const tab = await open(browser);
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 3 });
  await expect.poll(() => tab.status().marks.problem?.code).toBe("server-unreachable");
  expect(tab.status().marks.unsent).toBe(1);
  tab.close();
  const next = await open(browser);
  expect(await next.marks(keyAt(0))).toMatchObject({ rating: 3 });
  expect(next.status().marks.unsent).toBe(1);
  server.isDown = false;
  next.catalog.kept.wake();
  await settled(next);
  expect(server.registers).toMatchObject([{ subject: subjectOf(keyAt(0)), field: "rating", value: 3 }]);
});

it("sends again what may have been taken, and changes nothing by that", async () => {
  const server = newServer();
  const browser = new Browser(server, items);
  server.losesAnswers = true;
  const tab = await open(browser);
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 3 });
  await expect.poll(() => server.registers.length).toBe(1);
  const other = await open(new Browser(server, items));
  await expect.poll(() => other.marks(keyAt(0))).toMatchObject({ rating: 3 });
  server.losesAnswers = false;
  await other.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 5 });
  tab.catalog.kept.wake();
  await settled(tab);
  await expect.poll(() => tab.marks(keyAt(0))).toMatchObject({ rating: 5 });
});

it("tells what the server refuses and why, and shows what was there before", async () => {
  const server = newServer();
  const tab = await open(new Browser(server, items));
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { note: "first", rating: 1 });
  await settled(tab);
  server.refuses.set("note", "Notes are closed.");
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { note: "second", rating: 2 });
  await expect.poll(() => tab.status().marks.problem?.detail).toContain("Notes are closed.");
  expect(tab.status().marks.unsent).toBe(0);
  expect(await tab.marks(keyAt(0))).toMatchObject({ note: "first", rating: 2 });
});

it("sends what waited from before its person might look alone: their own is taken, the rest is as it was", async () => {
  const server = newServer();
  const tab = await open(new Browser(server, items));
  await settled(tab);
  server.isDown = true;
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 2 });
  // More than one request holds: the last of them has nothing that is refused.
  for (let n = 0; n < mostChanges; n++)
    await tab.catalog.kept.mark({ keys: [keyAt(n % 4)] }, { favourite: n % 8 < 4 });
  server.isDown = false;
  server.viewers.add("me");
  tab.catalog.kept.wake();
  await expect.poll(() => tab.status().marks).toMatchObject({ unsent: 0, problem: { code: "not-allowed" } });
  expect(await tab.marks(keyAt(0))).toMatchObject({ rating: 0, favourite: true });
  expect(server.registers.map(({ field }) => field)).not.toContain("rating");
});

it("gives a server that has been restored from a backup what it lacks, and takes what it has", async () => {
  const server = newServer();
  const browser = new Browser(server, items);
  const tab = await open(browser);
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 1 });
  await settled(tab);
  const restore = server.backup();
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 2 });
  await tab.catalog.kept.mark({ keys: [keyAt(1)] }, { favourite: true });
  await settled(tab);
  restore();
  expect(server.registers).toHaveLength(1);
  tab.catalog.kept.wake();
  await expect.poll(() => server.registers.map(({ value }) => value).sort()).toEqual([2, true]);
  await settled(tab);
  const fresh = await open(new Browser(server, items));
  await expect.poll(() => fresh.shown()).toEqual(await tab.shown());
});

it("mixes in nothing of another library", async () => {
  const server = newServer();
  const theirs = await open(new Browser(server, items));
  await theirs.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 5 });
  await settled(theirs);
  server.library = "another";
  const tab = await open(new Browser(server, items));
  await tab.catalog.kept.mark({ keys: [keyAt(1)] }, { rating: 1 });
  await expect.poll(() => tab.status().marks.problem?.code).toBe("library-changed");
  expect(await tab.marks(keyAt(0))).toMatchObject({ rating: 0 });
  expect(tab.status().marks.unsent).toBe(1);
  expect(server.registers).toHaveLength(1);
});

it("does not let a clock that is a day ahead win for ever, nor one that is behind lose", async () => {
  const { now } = Date;
  // The server's own clock is right throughout.
  const server = new ModelServer(() => now());
  const browser = new Browser(server, items);
  const other = await open(new Browser(server, items));
  for (const wrong of [day, -day]) {
    server.isDown = true;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now() + wrong);
    const tab = await open(browser);
    await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 1, note: "wrong clock" });
    await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { note: "wrong clock, later" });
    server.isDown = false;
    tab.catalog.kept.wake();
    await settled(tab);
    clock.mockRestore();
    await expect.poll(() => other.marks(keyAt(0))).toMatchObject({ rating: 1, note: "wrong clock, later" });
    await other.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 4, note: "right clock" });
    await settled(other);
    await expect.poll(() => tab.marks(keyAt(0))).toMatchObject({ rating: 4, note: "right clock" });
    for (const { stamp } of server.registers) expect(stamp.time).toBeLessThan(Date.now() + 10_000);
    tab.close();
  }
});

it("reads all again where what was kept is gone", async () => {
  const server = newServer();
  const browser = new Browser(server, items);
  const tab = await open(browser);
  await tab.catalog.kept.mark({ keys: [keyAt(0)] }, { rating: 3 });
  await settled(tab);
  await createMemoryKeptStore(browser.memory).forget();
  await tab.catalog.kept.catchUp();
  await expect.poll(() => tab.marks(keyAt(0))).toMatchObject({ rating: 3 });
  expect(browser.memory.buckets.size).toBe(1);
});
