import sharp from "sharp";
import { expect, it } from "vitest";
import { createEmulator } from "../app.ts";
import type { WireImage, WireVideo } from "../wire.ts";
import { oddMedia } from "./odd-media.ts";

const headers = { authorization: "pictai_demo", "user-agent": "Mozilla/5.0 (test)" };

async function list(kind: "images" | "videos", ...faults: string[]) {
  const { app } = createEmulator({
    images: 30,
    videos: 0,
    origin: "http://e.test",
    finish: "sketch",
    faults,
  });
  const answer = await app.request(`http://e.test/pictoryapis/v1/aistudio/${kind}`, { headers });
  const { items } = (await answer.json()) as { items: (WireImage | WireVideo)[] };
  return { items, get: (url: string) => app.request(new URL(url).pathname) };
}

it("stand at the head of their list, one by one or all, also of a library without items", async () => {
  expect((await list("images", "odd-turned")).items.map(({ id }) => id).slice(0, 2)).toEqual([
    "odd-turned",
    expect.not.stringMatching("odd"),
  ]);
  const [images, videos] = [await list("images", "odd-media"), await list("videos", "odd-media")];
  expect(images.items.length - 30 + videos.items.length).toBe(Object.keys(oddMedia).length);
  const dates = images.items.map(({ createdDate }) => createdDate);
  expect(dates).toEqual(dates.toSorted().reverse());
});

it("are what they say", async () => {
  const { items, get } = await list("images", "odd-media");
  const of = async (id: string) => (await get(items.find((i) => i.id === id)!.url)).bytes();
  const facts = async (id: string) => sharp(await of(id), { limitInputPixels: false }).metadata();
  expect(await facts("odd-transparent-white")).toMatchObject({ hasAlpha: true, width: 1024 });
  expect(await facts("odd-other-shape")).toMatchObject({ width: 1200, height: 900 });
  expect(await facts("odd-turned")).toMatchObject({ orientation: 6, format: "jpeg" });
  expect(await facts("odd-deep-colours")).toMatchObject({ depth: "ushort", hasProfile: true });
  expect(await facts("odd-cmyk")).toMatchObject({ space: "cmyk", hasProfile: true });
  expect(await facts("odd-wide-strip")).toMatchObject({ width: 24_000, height: 300 });
  expect(await facts("odd-interlaced")).toMatchObject({ isProgressive: true });
  expect(await facts("odd-moving-webp")).toMatchObject({ pages: 3 });
  expect(await facts("odd-avif")).toMatchObject({ format: "heif", width: 512 });
});

it("are sent packed, or cut without a length, where they say so", async () => {
  const { items, get } = await list("images", "odd-media");
  const answer = (id: string) => get(items.find((i) => i.id === id)!.url);
  expect((await answer("odd-gzip")).headers.get("content-encoding")).toBe("gzip");
  const cut = await answer("odd-cut-jpeg");
  expect(cut.headers.get("content-length")).toBeNull();
  const whole = await oddMedia["cut-jpeg"]!.make();
  expect((await cut.bytes()).length).toBe(Math.floor((whole.length * 2) / 3));
});
