import { expect, it } from "vitest";
import { createItems, type ItemsOptions } from "./items.ts";

const options: ItemsOptions = {
  seed: 7,
  images: 3000,
  videos: 900,
  now: Date.parse("2026-11-01T12:00:00Z"),
  origin: "http://emulator.test",
};
const items = createItems(options);
const images = Array.from({ length: options.images }, (_, i) => items.image(i).wire);
const videos = Array.from({ length: options.videos }, (_, i) => items.video(i).wire);
const all = [...images, ...videos];
const share = <T>(list: readonly T[], test: (item: T) => unknown) => list.filter(test).length / list.length;

it("computes any item alone, and the same each time", () => {
  const again = createItems(options);
  for (const i of [2999, 0, 1234, 77]) expect(again.image(i)).toEqual(items.image(i));
  for (const i of [899, 0, 500]) expect(again.video(i)).toEqual(items.video(i));
  expect(createItems({ ...options, seed: 8 }).image(5).wire.id).not.toBe(images[5]!.id);
});

it("finds an item's ordinal by its id", () => {
  for (const [i, { id }] of images.entries()) expect(items.imageOrdinal(id)).toBe(i);
  for (const [i, { id }] of videos.entries()) expect(items.videoOrdinal(id)).toBe(i);
  expect(new Set(all.map((item) => item.id)).size).toBe(all.length);
});

it("spreads the dates over about three years, in bursts, with empty months, never backwards", () => {
  const times = images.map((i) => Date.parse(i.createdDate));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(options.now);
  expect(options.now - times.at(-1)!).toBeLessThan(86_400_000);
  expect((options.now - times[0]!) / 86_400_000).toBeGreaterThan(900);
  const months = Map.groupBy(images, (i) => i.createdDate.slice(0, 7));
  expect(months.size).toBeLessThan(36);
  const busiest = Math.max(...[...months.values()].map((m) => m.length));
  expect(busiest).toBeGreaterThan((2 * images.length) / months.size);
});

it("writes prompts of 20 to 1,200 characters in several languages, some alike, some on several lines", () => {
  for (const { prompt } of all) {
    expect([...prompt].length, prompt).toBeGreaterThanOrEqual(20);
    expect(prompt.length).toBeLessThanOrEqual(1200);
    expect(prompt.isWellFormed()).toBe(true);
  }
  for (const script of [
    /\p{Script=Han}/u,
    /\p{Script=Hiragana}/u,
    /\p{Script=Arabic}/u,
    /[äöüß]/,
    /\p{Emoji_Presentation}/u,
  ])
    expect(share(all, (i) => script.test(i.prompt))).toBeGreaterThan(0.005);
  expect(share(all, (i) => i.prompt.includes("\n"))).toBeGreaterThan(0.1);
  expect(share(all, (i) => i.prompt.length > 600)).toBeGreaterThan(0.03);
  expect(all.some((i) => /fox at dawn/i.test(i.prompt) && i.aspectRatio === "9:16")).toBe(true);
  const distinct = new Set(images.map((i) => i.prompt)).size / images.length;
  expect(distinct).toBeGreaterThan(0.6);
  expect(distinct).toBeLessThan(0.98);
});

it("holds oddities in small doses: sizes that contradict the ratio, unknown models and ratios", () => {
  const contradicts = ({ aspectRatio, width, height }: (typeof all)[number]) => {
    const [w, h] = aspectRatio.split(":").map(Number);
    return w && h && Math.abs(width / height / (w / h) - 1) > 0.1;
  };
  expect(share(all, contradicts)).toBeGreaterThan(0.015);
  expect(share(all, contradicts)).toBeLessThan(0.08);
  const known = /^(seedream3.0|flux-schnell|nanobanana|nanobanana-pro|veo3.1|veo3.1_fast|pixverse5.5)$/;
  const strange = share(all, (i) => !known.test(i.model));
  expect(strange).toBeGreaterThan(0.001);
  expect(strange).toBeLessThan(0.04);
  expect(share(all, (i) => !/^(16:9|9:16|1:1|4:3|3:4)$/.test(i.aspectRatio))).toBeGreaterThan(0.003);
});

it("refers to other items of the library, older ones, and to a few dead and foreign addresses", () => {
  const dates = new Map<string, string>(all.map((i) => [i.url, i.createdDate]));
  for (const v of videos) dates.set(v.lastFrameImageUrl, v.createdDate);
  const references = all.flatMap((item) => {
    const {
      referenceImageUrl,
      referenceImageUrls = [],
      firstFrameImageUrl,
      extendVideoUrl,
    } = {
      ...(item as Partial<(typeof videos)[0]> & Partial<(typeof images)[0]>),
    };
    return [referenceImageUrl, ...referenceImageUrls, firstFrameImageUrl, extendVideoUrl].flatMap((url) =>
      url ? [{ url, date: item.createdDate }] : [],
    );
  });
  const own = references.filter(({ url }) => dates.has(url));
  expect(own.length / references.length).toBeGreaterThan(0.7);
  expect(own.length).toBeLessThan(references.length);
  expect(references.some(({ url }) => url.startsWith("https://images.example.com/"))).toBe(true);
  expect(share(own, ({ url, date }) => dates.get(url)! <= date)).toBeGreaterThan(0.97);
});

it("has chains of extended videos", () => {
  const byUrl = new Map(videos.map((v) => [v.url, v]));
  const depth = (url: string | undefined): number => {
    const video = url === undefined ? undefined : byUrl.get(url);
    return video ? 1 + depth(video.extendVideoUrl) : 0;
  };
  expect(Math.max(...videos.map((v) => depth(v.url)))).toBeGreaterThan(2);
});
