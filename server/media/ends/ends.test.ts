import { readFile } from "node:fs/promises";
import fc from "fast-check";
import sharp from "sharp";
import { expect, it } from "vitest";
import { oddFilms } from "#emulator/odd/odd-films.ts";
import { oddPictures } from "#emulator/odd/odd-pictures.ts";
import { noise } from "../../testing/pictures.ts";
import { type MediaType, sniff } from "../sniff/sniff.ts";
import { endOf } from "./structures.ts";

function reached(type: MediaType, ...pieces: Uint8Array[]): boolean {
  const end = endOf(type);
  for (const piece of pieces) end.see(piece);
  return end.reached;
}

const grain = await noise(60, 60);
const clip = await readFile(new URL("../../../emulator/clips/1x1-glass-7.mp4", import.meta.url));
const files: Record<string, Uint8Array> = {
  png: grain,
  "interlaced png": await oddPictures.interlaced.make(),
  jpeg: await sharp(grain).jpeg({ quality: 95 }).toBuffer(),
  "progressive jpeg": await sharp(grain).jpeg({ progressive: true }).toBuffer(),
  "jpeg with a profile and a small picture inside": await sharp(await oddPictures.turned.make())
    .withExif({ IFD0: { Copyright: "\xff\xd9".repeat(40) } })
    .withIccProfile("p3")
    .toBuffer(),
  webp: await sharp(grain).webp().toBuffer(),
  "lossless webp": await sharp(grain).webp({ lossless: true }).toBuffer(),
  "animated webp": await oddPictures["moving-webp"].make(),
  gif: await sharp(grain).gif().toBuffer(),
  "animated gif": await oddPictures["moving-gif"].make(),
  avif: await sharp(grain).avif({ effort: 0 }).toBuffer(),
  mp4: clip,
  mov: await oddFilms.quicktime.make(),
  cmaf: await oddFilms.cmaf.make(),
  segment: await oddFilms.segment.make(),
  webm: await oddFilms.webm.make(),
  matroska: await oddFilms.matroska.make(),
};

it.each(Object.keys(files))(
  "of a %s is reached with its last byte, however it is cut into pieces",
  (name) => {
    const file = files[name]!;
    const type = sniff(file)!;
    fc.assert(
      fc.property(fc.array(fc.nat(file.length), { maxLength: 12 }), (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), file.length];
        const pieces = edges.slice(1).map((edge, i) => file.subarray(edges[i], edge));
        expect(reached(type, ...pieces)).toBe(true);
      }),
      { seed: 5, numRuns: 20 },
    );
    expect(reached(type, file, Buffer.alloc(64))).toBe(true);
    const step = Math.ceil(file.length / 500);
    for (let short = 1; short < file.length; short += step)
      expect(reached(type, file.subarray(0, -short)), `${short} short`).toBe(false);
  },
);

it("does not take an AVIF for whole that has its index but not its picture", () => {
  const avif = Buffer.from(files.avif!);
  const picture = avif.indexOf("mdat") - 4;
  expect(picture).toBeGreaterThan(0);
  expect(reached("image/avif", avif.subarray(0, picture))).toBe(false);
});

it("takes an AVIF for whole whose picture lies within its index", () => {
  const box = (name: string, body: Buffer) =>
    Buffer.concat([Buffer.from([0, 0, 0, 8 + body.length]), Buffer.from(name), body]);
  const index = box("meta", Buffer.concat([Buffer.alloc(4), box("idat", Buffer.from("picture"))]));
  const file = Buffer.concat([box("ftyp", Buffer.from("avif")), index]);
  expect(reached("image/avif", file)).toBe(true);
  expect(reached("image/avif", file.subarray(0, -1))).toBe(false);
});

it("of a PNG is not reached by the word IEND inside the pixels", () => {
  const png = Buffer.from(grain);
  png.write("\0\0\0\0IEND\0\0\0\0", 100, "latin1");
  expect(reached("image/png", png.subarray(0, -1))).toBe(false);
});

it("is believed where a film was made as it was sent, and cannot tell", () => {
  const webm = Buffer.from("1a45dfa3844282847765626d18538067ff1f43b675", "hex");
  expect(reached("video/webm", webm)).toBe(true);
  const box = (size: number, name: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, size]), Buffer.from(name)]);
  const boxes = [box(8, "ftyp"), box(8, "moov"), box(0, "mdat"), Buffer.alloc(99, 7)];
  expect(reached("video/mp4", ...boxes)).toBe(true);
});

it.each([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
  "video/mp4",
  "video/webm",
] as const)("of a %s never throws nor hangs on bytes that are anything", (type) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (pieces) => {
      expect(reached(type, ...pieces)).toBeTypeOf("boolean");
    }),
    { seed: 9 },
  );
});
