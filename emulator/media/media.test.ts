import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { createEmulator } from "../app.ts";
import { clips } from "../clips/clips.ts";
import type { WireImage, WireVideo } from "../wire.ts";

const origin = "http://emulator.test";
const emulator = createEmulator({ images: 60, videos: 60, origin, finish: "sketch" });
const images = emulator.insert({ images: 3 }).images;
const videos = emulator.insert({ videos: 3 }).videos;
const image = images[0] as WireImage;
const video = videos[0] as WireVideo;

const get = (url: string, headers: Record<string, string> = {}) =>
  emulator.app.request(url.slice(origin.length), { headers });
const bytesOf = async (response: Response | Promise<Response>) =>
  new Uint8Array(await (await response).arrayBuffer());

describe("pictures", () => {
  it("are PNGs of the stated size, the same each time", async () => {
    for (const { url, width, height } of images) {
      const bytes = await bytesOf(get(url));
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width, height });
    }
    const other = createEmulator({ images: 60, videos: 60, origin, finish: "sketch" });
    other.insert({ images: 1 });
    const again = await other.app.request(image.url.slice(origin.length));
    expect(again.headers.get("etag")).toBe((await get(image.url)).headers.get("etag"));
  });

  it("of a video have its shape: two JPEGs and a last frame", async () => {
    const { width, height } = video;
    const stills = [video.previewImageUrl, video.thumbnailImageUrl, video.lastFrameImageUrl];
    const found = await Promise.all(stills.map(async (url) => sharp(await bytesOf(get(url))).metadata()));
    expect(found.map((m) => m.format)).toEqual(["jpeg", "jpeg", "png"]);
    for (const m of found) expect(m.width / m.height).toBeCloseTo(width / height, 1);
    expect(found[2]).toMatchObject({ width, height });
  });

  it("are gone once their item is removed", async () => {
    const [, second] = images;
    expect((await get(second!.url)).status).toBe(200);
    emulator.remove("image", second!.id);
    expect((await get(second!.url)).status).toBe(404);
  });
});

describe("addresses that name nothing", () => {
  it.each(["/media/images/nothing.png", "/media/videos/0/video.mp4", "/media/", "/media/../package.json"])(
    "%s is not found",
    async (path) => expect((await get(origin + path)).status).toBe(404),
  );
  it("is not found for a file that a video does not have", async () => {
    expect((await get(video.url.replace("video.mp4", "subtitles.vtt"))).status).toBe(404);
  });
});

describe("clips", () => {
  it("exist for all five ratios, as MP4 that starts to play before it is whole", async () => {
    expect(new Set(clips.map((c) => c.ratio)).size).toBe(5);
    const bytes = await bytesOf(get(video.url));
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.slice(4, 8)).toBe("ftyp");
    expect(text).toContain("avc1");
    expect(text.indexOf("moov")).toBeLessThan(text.indexOf("mdat"));
  });

  it("are sent in ranges", async () => {
    const whole = await bytesOf(get(video.url));
    const part = await get(video.url, { range: "bytes=100-199" });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 100-199/${whole.length}`);
    expect(await bytesOf(part)).toEqual(whole.slice(100, 200));
    expect(await bytesOf(get(video.url, { range: "bytes=-10" }))).toEqual(whole.slice(-10));
    expect(await bytesOf(get(video.url, { range: `bytes=${whole.length - 5}-` }))).toEqual(whole.slice(-5));
    expect((await get(video.url, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  it("are not sent again to who has them", async () => {
    const etag = (await get(video.url)).headers.get("etag") ?? "";
    expect((await get(video.url, { "if-none-match": etag })).status).toBe(304);
    expect((await get(video.url, { "if-range": '"another"', range: "bytes=0-1" })).status).toBe(200);
  });
});
