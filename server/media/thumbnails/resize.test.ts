import sharp from "sharp";
import { expect, it } from "vitest";
import { oddPictures } from "#emulator/odd/odd-pictures.ts";
import { type Extent, resize } from "./resize.ts";

const limits = { pixels: 100_000_000, seconds: 30 };
const tile = (width: Extent["width"]) => ({ width, whole: false });

/** Size of the thumbnail, and the colours at its middle left and right as a browser shows them. */
async function made(picture: Uint8Array, extent: Extent = tile(240)) {
  const thumbnail = await resize(picture, extent, limits);
  const { data, info } = await sharp(thumbnail).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number) => {
    const from = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * x)) * info.channels;
    return [...data.subarray(from, from + 3)];
  };
  return { size: [info.width, info.height], left: at(0.25), right: at(0.75) };
}

const near = (expected: number[], by = 4) =>
  expected.map((value) => expect.toSatisfy((got: number) => Math.abs(got - value) <= by, `${value} ± ${by}`));

/** 16 bits a channel, all of one colour, in a profile that sharp knows by name. */
function deep(colour: number[], profile?: string) {
  const pixels = Uint16Array.from(
    { length: 64 * 64 * colour.length },
    (_, i) => colour[i % colour.length]! * 257,
  );
  const image = sharp(pixels, { raw: { width: 64, height: 64, channels: colour.length as 1 | 3 | 4 } });
  image.toColourspace(colour.length === 1 ? "grey16" : "rgb16");
  return profile ? image.withIccProfile(profile) : image;
}

/** What (200, 80, 60) of Display P3 is in sRGB. */
const inSrgb = [216, 69, 50];

it("follows the profile of a picture in every depth", async () => {
  const odd = await made(await oddPictures["deep-colours"].make());
  expect(odd).toMatchObject({ left: near(inSrgb), right: near([0, 203, 57]) });
  const ten = { quality: 90, bitdepth: 10 } as const;
  for (const file of [
    deep([200, 80, 60], "p3").png(),
    deep([200, 80, 60, 255], "p3").png({ progressive: true }),
    deep([200, 80, 60], "p3").avif(ten),
    sharp(await deep([200, 80, 60], "p3").png().toBuffer())
      .withIccProfile("p3")
      .jpeg({ quality: 95 }),
    sharp(await deep([200, 80, 60], "p3").png().toBuffer())
      .withIccProfile("p3")
      .webp({ quality: 95 }),
    sharp(await deep([200, 80, 60], "p3").png().toBuffer())
      .withIccProfile("p3")
      .png({ palette: true }),
  ]) {
    expect((await made(await file.toBuffer())).left).toEqual(near(inSrgb));
  }
});

it("takes a picture without a profile for sRGB, in every depth", async () => {
  expect((await made(await deep([200, 80, 60]).png().toBuffer())).left).toEqual(near([200, 80, 60]));
  expect((await made(await deep([150]).png().toBuffer())).left).toEqual(near([150, 150, 150]));
});

it("makes a CMYK picture look as it prints", async () => {
  const cmyk = sharp({ create: { width: 64, height: 64, channels: 3, background: "#c53" } }).toColourspace(
    "cmyk",
  );
  const [plain, profiled] = [cmyk.clone().jpeg(), cmyk.clone().withIccProfile("cmyk").jpeg()];
  for (const file of [plain, profiled]) {
    expect((await made(await file.toBuffer())).left).toEqual(near([204, 85, 51], 30));
  }
});

it("keeps what is transparent transparent", async () => {
  const thumbnail = await resize(await oddPictures["transparent-black"].make(), tile(240), limits);
  const { data } = await sharp(thumbnail).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 4)][3]).toBe(0);
});

it("shows the middle of a long strip at the tile's size, or all of it", async () => {
  const [wide, tall] = [await oddPictures["wide-strip"].make(), await oddPictures["tall-strip"].make()];
  expect((await made(wide, tile(480))).size).toEqual([480, 160]);
  expect((await made(wide, tile(960))).size).toEqual([900, 300]);
  expect((await made(tall, tile(240))).size).toEqual([240, 533]);
  expect((await made(tall, tile(960))).size).toEqual([360, 800]);
  expect((await made(wide, { width: 480, whole: true })).size).toEqual([480, 6]);
  expect((await made(tall, { width: 480, whole: true })).size).toEqual([35, 1920]);
});

it("cuts a strip at its middle, when it is turned by its EXIF as well", async () => {
  // Red, then green in its last tenth: of the middle nothing is green.
  const strip = (width: number, height: number, orientation: number) =>
    sharp({ create: { width, height, channels: 3, background: "#f00" } })
      .composite([
        {
          input: { create: { width: width / 10, height, channels: 3, background: "#0f0" } },
          left: width * 0.9,
          top: 0,
        },
      ])
      .withMetadata({ orientation })
      .png()
      .toBuffer();
  const upright = await made(await strip(2000, 100, 1), tile(240));
  expect(upright).toEqual({ size: [240, 80], left: near([255, 0, 0]), right: near([255, 0, 0]) });
  const turned = await made(await strip(2000, 100, 6), tile(240));
  expect(turned).toEqual({ size: [100, 222], left: near([255, 0, 0]), right: near([255, 0, 0]) });
});

it.each([
  [1, 5000],
  [5000, 1],
  [3, 7],
  [301, 100],
  [299, 100],
  [100, 223],
])("enlarges nothing of %i × %i", async (width, height) => {
  const file = await sharp({ create: { width, height, channels: 3, background: "#c53" } })
    .png()
    .toBuffer();
  const { size } = await made(file, tile(960));
  expect(size[0]).toBeLessThanOrEqual(width);
  expect(size[1]).toBeLessThanOrEqual(height);
  expect(size[0]! / size[1]!).toBeLessThanOrEqual(3.1);
});
