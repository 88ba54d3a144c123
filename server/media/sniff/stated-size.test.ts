import sharp from "sharp";
import { expect, it } from "vitest";
import { bombs, mp4, picture } from "../../testing/pictures.ts";
import { sniff } from "./sniff.ts";
import { statedPixels } from "./stated-size.ts";

const pixels = (head: Uint8Array) => statedPixels(sniff(head)!, head);

it.each(["png", "jpeg", "webp", "gif", "avif"] as const)(
  "reads the size from the head of a %s",
  async (format) => {
    const whole = await picture(3000, 2000, format);
    expect(await pixels(whole.subarray(0, Math.min(1100, whole.length - 1)))).toBe(6_000_000);
  },
);

it("reads every kind of WebP", async () => {
  const plain = sharp({ create: { width: 301, height: 203, channels: 4, background: "#c538" } });
  const lossless = await plain.clone().webp({ lossless: true }).toBuffer();
  const extended = await plain.clone().webp().toBuffer();
  const lossy = await picture(301, 203, "webp");
  expect([lossless, extended, lossy].map((file) => file.toString("latin1", 12, 16))).toEqual([
    "VP8L",
    "VP8X",
    "VP8 ",
  ]);
  for (const file of [lossless, extended, lossy]) expect(await pixels(file.subarray(0, 40))).toBe(301 * 203);
});

it("believes the larger of a GIF's screen and its first frame, behind all extensions", async () => {
  const head = Buffer.from("GIF89a\x02\x00\x02\x00\x80\x00\x00......", "latin1");
  const extensions = Buffer.from("\x21\xfe\x03abc\x02de\x00\x21\xf9\x04\x00\x00\x00\x00\x00", "latin1");
  const frame = Buffer.from("\x2c\x0a\x00\x00\x00\x30\x75\x30\x75\x00......", "latin1");
  expect(await pixels(Buffer.concat([head, extensions, frame]))).toBe(30_010 * 30_000);
  expect(await pixels(Buffer.concat([head, extensions, frame.subarray(0, 4)]))).toBeUndefined();
});

it("asks for more of a file that does not tell yet", async () => {
  const jpeg = await picture(30, 20, "jpeg");
  const metadata = Buffer.concat(
    Array.from({ length: 20 }, () =>
      Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xff]), Buffer.alloc(65_533)]),
    ),
  );
  const long = Buffer.concat([jpeg.subarray(0, 2), metadata, jpeg.subarray(2)]);
  expect(await pixels(long.subarray(0, 500_000))).toBeUndefined();
  expect(await pixels(long)).toBe(600);
  for (const format of ["png", "jpeg", "webp", "gif", "avif"] as const)
    expect(await pixels((await picture(30, 20, format)).subarray(0, 20))).toBeUndefined();
});

it("knows a bomb of each format by its head", async () => {
  for (const [format, bomb] of Object.entries(await bombs())) {
    expect(bomb.length, format).toBeLessThan(60_000);
    expect(await pixels(bomb.subarray(0, 10_000)), format).toBeGreaterThan(100_000_000);
  }
});

it("has nothing against a video", async () => {
  expect(await pixels(mp4(20))).toBe(0);
});
