import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { withStatedProfile } from "./png-colours.ts";
import { resize } from "./resize.ts";

/** A PNG of one colour with another chunk behind its head. */
async function stating([r = 0, g = 0, b = 0]: number[], name: string, ...bytes: Buffer[]): Promise<Buffer> {
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
  const body = Buffer.concat([Buffer.from(name), ...bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, sum, png.subarray(33)]);
}

const number = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);

async function shown(png: Buffer): Promise<number[]> {
  const thumbnail = await resize(png, { width: 240, whole: false }, { pixels: 1e6, seconds: 9 });
  return [...(await sharp(thumbnail).removeAlpha().raw().toBuffer())].slice(0, 3);
}

const near = (expected: number[]) =>
  expected.map((value) => expect.toSatisfy((got: number) => Math.abs(got - value) <= 8, `${value} ± 8`));

it("follows the colour space that a PNG states by number", async () => {
  expect(await shown(await stating([200, 80, 60], "cICP", Buffer.from([12, 13, 0, 1])))).toEqual(
    near([216, 69, 50]),
  );
  expect(await shown(await stating([200, 80, 60], "cICP", Buffer.from([1, 13, 0, 1])))).toEqual(
    near([200, 80, 60]),
  );
});

it("follows the gamma that a PNG states", async () => {
  expect(await shown(await stating([128, 128, 55], "gAMA", number(100_000)))).toEqual(near([188, 188, 128]));
  expect(await shown(await stating([200, 80, 60], "gAMA", number(45_455)))).toEqual(near([200, 80, 60]));
});

it.each([
  ["cICP", Buffer.from([9, 16, 0, 1])],
  ["cICP", Buffer.from([255, 255, 255, 255])],
  ["gAMA", number(0)],
  ["gAMA", Buffer.from([1])],
])("takes a PNG as it is that states by %s %o what cannot be followed", async (name, bytes) => {
  const png = await stating([200, 80, 60], name, bytes);
  expect(withStatedProfile(png)).toBe(png);
});
