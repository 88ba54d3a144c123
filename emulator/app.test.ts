import { expect, it } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "./app.ts";
import type { WireImage, WireVideo } from "./wire.ts";

const origin = "http://emulator.test";
const start = (options: Partial<EmulatorOptions> = {}) =>
  createEmulator({ images: 250, videos: 120, origin, ...options });

const headers = { authorization: "pictai_demo", "user-agent": "Mozilla/5.0 (test)" };
type Page<T> = { items: T[]; nextPageKey?: string };

async function page<T = WireImage>(emulator: Emulator, list = "images", key?: string): Promise<Page<T>> {
  const query = key === undefined ? "" : `?nextPageKey=${encodeURIComponent(key)}`;
  const response = await emulator.app.request(`/pictoryapis/v1/aistudio/${list}${query}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as Page<T>;
}

async function walk<T extends { id: string }>(
  emulator: Emulator,
  list: string,
  between: () => void = () => undefined,
) {
  const pages: Page<T>[] = [await page<T>(emulator, list)];
  for (let key = pages[0]?.nextPageKey; key; key = pages.at(-1)?.nextPageKey) {
    between();
    pages.push(await page<T>(emulator, list, key));
  }
  return pages;
}

it("lists everything once, a hundred a page, newest first, the last page without a key", async () => {
  const pages = await walk<WireImage>(start(), "images");
  expect(pages.map((p) => p.items.length)).toEqual([100, 100, 50]);
  expect(Object.keys(pages.at(-1)!)).toEqual(["items"]);
  const items = pages.flatMap((p) => p.items);
  expect(new Set(items.map((i) => i.id)).size).toBe(250);
  const dates = items.map((i) => i.createdDate);
  expect(dates).toEqual([...dates].sort().reverse());
});

it("keeps its keys right while items are inserted at the head and removed", async () => {
  const emulator = start();
  const before = (await walk<WireImage>(start(), "images")).flatMap((p) => p.items.map((i) => i.id));
  const pages = await walk<WireImage>(emulator, "images", () => emulator.insert({ images: 7 }));
  expect(pages.flatMap((p) => p.items.map((i) => i.id))).toEqual(before);

  expect(emulator.remove("image", before[120]!)).toBe(true);
  expect(emulator.remove("image", before[120]!)).toBe(false);
  const after = (await walk<WireImage>(emulator, "images")).flatMap((p) => p.items.map((i) => i.id));
  expect(after).toHaveLength(250 + 14 - 1);
  expect(after.slice(14)).toEqual(before.filter((_, i) => i !== 120));
  expect(emulator.count("image")).toBe(263);
});

it("wants the raw key and an ordinary user agent", async () => {
  const ask = (h: Record<string, string>) =>
    start().app.request("/pictoryapis/v1/aistudio/videos", { headers: h });
  const refused = await ask({ ...headers, authorization: "Bearer pictai_demo" });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({ message: "Unauthorized" });
  for (const agent of ["", "node", "python-requests/2.32", "Go-http-client/2.0"]) {
    const forbidden = await ask({ authorization: "pictai_demo", "user-agent": agent });
    expect(forbidden.status).toBe(403);
    expect(forbidden.headers.get("content-type")).toContain("text/html");
  }
});

it("refuses keys that it did not make, and those of the other list", async () => {
  const emulator = start();
  const { nextPageKey = "" } = await page(emulator, "images");
  for (const key of ["2", nextPageKey.slice(1), `A${nextPageKey.slice(1)}`]) {
    const path = `/pictoryapis/v1/aistudio/images?nextPageKey=${encodeURIComponent(key)}`;
    expect((await emulator.app.request(path, { headers })).status).toBe(400);
  }
  const other = `/pictoryapis/v1/aistudio/videos?nextPageKey=${encodeURIComponent(nextPageKey)}`;
  expect((await emulator.app.request(other, { headers })).status).toBe(400);
});

it("names items as the provider does, and leaves absent fields out", async () => {
  const images = (await page(start(), "images")).items;
  const videos = (await page<WireVideo>(start(), "videos")).items;
  for (const { id } of images)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  for (const { id, duration } of videos) {
    expect(id).toMatch(/^20\d{15}[\da-f]{16}$/);
    expect(duration).toMatch(/^\ds$/);
  }
  for (const item of [...images, ...videos])
    for (const value of Object.values(item)) expect(value ?? "absent").not.toBe("absent");
});

it("starts a library of fifty million at once", async () => {
  const emulator = start({ images: 50_000_000, videos: 9_000_000 });
  expect((await page(emulator, "images")).items).toHaveLength(100);
  expect((await page<WireVideo>(emulator, "videos")).items).toHaveLength(100);
});

it("offers its controls only where asked to", async () => {
  expect((await start().app.request("/__emulator/insert?images=3", { method: "POST" })).status).toBe(404);
  const emulator = start({ control: true });
  const inserted = await emulator.app.request("/__emulator/insert?images=3", { method: "POST" });
  const { images } = (await inserted.json()) as { images: string[] };
  expect((await page(emulator, "images")).items.slice(0, 3).map((i) => i.id)).toEqual(images.toReversed());
  await emulator.app.request(`/__emulator/images/${images[0]}`, { method: "DELETE" });
  expect(emulator.count("image")).toBe(252);
  expect((await emulator.app.request("/__emulator/faults?set=nonsense", { method: "POST" })).status).toBe(
    400,
  );
  await emulator.app.request("/__emulator/faults?set=server-error", { method: "POST" });
  expect((await emulator.app.request("/pictoryapis/v1/aistudio/images", { headers })).status).toBe(500);
  await emulator.app.request("/__emulator/faults", { method: "POST" });
  expect((await page(emulator, "images")).items).toHaveLength(100);
});
