import { describe, expect, it } from "vitest";
import { createEmulator } from "../app.ts";
import { createFaults, faults } from "./active.ts";

const headers = { authorization: "pictai_demo", "user-agent": "Mozilla/5.0 (test)" };
type Item = Record<string, unknown>;
type Page = { items: Item[]; nextPageKey?: string | null };

function start(...settings: string[]) {
  const emulator = createEmulator({ images: 250, videos: 150, origin: "http://e.test", faults: settings });
  const ask = (list = "images", key?: string | null, signal?: AbortSignal) =>
    emulator.app.request(
      `/pictoryapis/v1/aistudio/${list}${key ? `?nextPageKey=${encodeURIComponent(key)}` : ""}`,
      { headers, ...(signal && { signal }) },
    );
  const page = async (list?: string, key?: string | null) => (await (await ask(list, key)).json()) as Page;
  return { emulator, ask, page };
}

/** Follows the keys to the end, at most `limit` pages. */
async function walk({ page }: ReturnType<typeof start>, limit = 60): Promise<Page[]> {
  const pages = [await page()];
  for (let key = pages[0]?.nextPageKey; key && pages.length < limit; key = pages.at(-1)?.nextPageKey)
    pages.push(await page("images", key));
  return pages;
}
const ids = (pages: Page[]) => pages.flatMap((p) => p.items.map((i) => i.id as string));
const all = ids(await walk(start()));

describe("failures", () => {
  it.each([
    ["unauthorized", 401, "application/json"],
    ["forbidden-html", 403, "text/html"],
    ["rate-limit", 429, "application/json"],
    ["server-error", 500, "application/json"],
    ["html", 200, "text/html"],
  ])("%s answers %i", async (name, status, type) => {
    const response = await start(name).ask();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("retry-after")).toBe(status === 429 ? "1" : null);
  });

  it("flaky fails every third request", async () => {
    const { ask } = start("flaky");
    const seen = [];
    for (let i = 0; i < 6; i++) seen.push((await ask()).status);
    expect(seen).toEqual([200, 200, 500, 200, 200, 500]);
  });

  it("timeout answers only once the client has gone", async () => {
    const client = new AbortController();
    const answer = Promise.resolve(start("timeout").ask("images", null, client.signal));
    const first = await Promise.race([answer.then(() => "answered"), Promise.resolve("waiting")]);
    expect(first).toBe("waiting");
    client.abort();
    expect((await answer).ok).toBe(false);
  });

  it("cut and bad-json break off in the body", async () => {
    await expect((await start("cut").ask()).text()).rejects.toThrow();
    await expect((await start("bad-json").ask()).json()).rejects.toThrow(SyntaxError);
  });
});

describe("paging", () => {
  it("empty-page and short-pages still lead to every item", async () => {
    const empty = await walk(start("empty-page"));
    expect(empty.some((p) => p.items.length === 0 && p.nextPageKey)).toBe(true);
    expect(ids(empty)).toEqual(all);
    const short = await walk(start("short-pages"));
    expect(Math.max(...short.map((p) => p.items.length))).toBeLessThan(40);
    expect(ids(short)).toEqual(all);
  });

  it("repeated-key leads back to where it was asked", async () => {
    const pages = await walk(start("repeated-key"), 5);
    expect(pages[4]).toEqual(pages[1]);
  });

  it("refused-key refuses every key, and only keys", async () => {
    const { ask, page } = start("refused-key");
    expect((await ask("images", (await page()).nextPageKey)).status).toBe(400);
  });

  it("stale-keys refuse the keys of before, and give fresh ones that work", async () => {
    const emulated = start();
    const { emulator, ask, page } = emulated;
    const { nextPageKey } = await page();
    emulator.faults.set(["stale-keys-410"]);
    expect((await ask("images", nextPageKey)).status).toBe(410);
    expect(ids(await walk(emulated))).toEqual(all);
  });

  it("failing-key fails for the third page alone, and a circle never gets beyond it", async () => {
    const { ask, page } = start("failing-key");
    const second = await page("images", (await page()).nextPageKey);
    expect((await ask("images", second.nextPageKey)).status).toBe(500);
    const round = await walk(start("circle"), 9);
    expect(new Set(ids(round)).size).toBe(250);
    expect(new Set(round.map((page) => page.nextPageKey)).size).toBe(9);
  });

  it("empty-key ends the lists with an empty string and with null", async () => {
    const { page } = start("empty-key");
    const { nextPageKey } = await page("videos");
    expect((await page("videos", nextPageKey)).nextPageKey).toBeNull();
    expect((await walk(start("empty-key"))).at(-1)?.nextPageKey).toBe("");
  });

  it("repeats sends ids twice, across pages", async () => {
    const seen = ids(await walk(start("repeats")));
    expect(seen.length).toBe(all.length + 10);
    expect([...new Set(seen)]).toEqual(all);
  });

  it("empty-library holds nothing", async () => {
    expect(await start("empty-library").page()).toEqual({ items: [] });
  });
});

describe("items", () => {
  it("bad-items spoils a tenth of each page and leaves the others alone", async () => {
    const [good, bad] = [await start().page(), await start("bad-items").page()];
    const spoiled = bad.items.filter((item, i) => JSON.stringify(item) !== JSON.stringify(good.items[i]));
    expect(spoiled).toHaveLength(10);
    expect(new Set(spoiled.map((item) => JSON.stringify(item))).size).toBe(10);
  });

  it("hostile sends markup, overrides, javascript: addresses and 5,000 characters", async () => {
    const text = JSON.stringify(await start("hostile").page());
    for (const part of ["<script>", "\u202e", "javascript:alert"]) expect(text).toContain(part);
    expect(Math.max(...(await start("hostile").page()).items.map((i) => String(i.prompt).length))).toBe(5000);
  });

  it("null-fields leaves no optional field absent", async () => {
    const { items } = await start("null-fields").page();
    for (const item of items) expect(item).toMatchObject({ style: item.style ?? null });
    expect(items.filter((i) => i.referenceImageUrl === null).length).toBeGreaterThan(50);
  });
});

describe("forms", () => {
  it("odd-ids keeps ids different, and the same from one time to the next", async () => {
    const [once, again] = [await walk(start("odd-ids")), await walk(start("odd-ids"))];
    expect(new Set(ids(once)).size).toBe(250);
    expect(ids(again)).toEqual(ids(once));
    expect(ids(once)).toEqual(expect.arrayContaining(["a space", ".", "..", "sl/ash"]));
  });

  it("odd-sizes and odd-dates change what they name alone", async () => {
    const good = await start().page();
    const sizes = await start("odd-sizes").page();
    const dates = await start("odd-dates").page();
    for (const [i, item] of good.items.entries()) {
      const { width: _, height: __, ...sized } = sizes.items[i] ?? {};
      expect({ ...sized, width: item.width, height: item.height }).toEqual(item);
      expect({ ...dates.items[i], createdDate: item.createdDate }).toEqual(item);
    }
    expect(new Set(dates.items.map((item) => typeof item.createdDate))).toEqual(
      new Set(["string", "number"]),
    );
  });

  it("unreadable-dates spoils every date", async () => {
    for (const item of (await start("unreadable-dates").page()).items)
      expect(Date.parse(String(item.createdDate))).toBeNaN();
  });
});

it("signed-links end whenever they are set again, and the list gives fresh ones", async () => {
  const { emulator, page } = start("signed-links");
  const get = async (address: unknown) =>
    (await emulator.app.request(String(address).slice("http://e.test".length))).status;
  const [before] = (await page()).items;
  expect(await get(before?.url)).toBe(200);
  emulator.faults.set(["signed-links"]);
  expect(await get(before?.url)).toBe(403);
  expect(await get((await page()).items[0]?.url)).toBe(200);
});

it("media faults concern media alone", async () => {
  const { emulator, page } = start("media-404");
  const { items } = await page();
  const path = new URL(items[0]?.url as string).pathname;
  expect((await emulator.app.request(path)).status).toBe(404);
  emulator.faults.set(["media-html"]);
  expect((await emulator.app.request(path)).headers.get("content-type")).toContain("text/html");
});

it("faults compose, end after their limit, and may concern one list", async () => {
  const { ask, page, emulator } = start("rate-limit@videos:2", "short-pages");
  expect((await ask("videos")).status).toBe(429);
  expect((await page()).items.length).toBeLessThan(40);
  expect((await ask("videos")).status).toBe(429);
  expect((await page("videos")).items.length).toBeLessThan(40);
  emulator.faults.set([]);
  expect((await page()).items).toHaveLength(100);
});

it("refuses unknown faults and keeps what was set", () => {
  const active = createFaults(["slow"]);
  expect(() => active.set(["html", "toString"])).toThrow(/Unknown fault "toString"/);
  expect(active.list()).toEqual(["slow"]);
  for (const { about } of Object.values(faults)) expect(about).toMatch(/^.{10,100}$/);
});
