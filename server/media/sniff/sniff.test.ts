import { expect, it } from "vitest";
import { oddFilms } from "#emulator/odd/odd-films.ts";
import { mp4, picture } from "../../testing/pictures.ts";
import { sniff } from "./sniff.ts";

it.each(["png", "jpeg", "webp", "gif", "avif"] as const)("knows a %s", async (format) => {
  expect(sniff(await picture(8, 8, format))).toBe(`image/${format}`);
});

it("knows an MP4", () => {
  expect(sniff(mp4(100))).toBe("video/mp4");
});

it("knows films by what is in them", async () => {
  const types = Object.entries(oddFilms).map(async ([name, film]) => [name, sniff(await film.make())]);
  expect(Object.fromEntries(await Promise.all(types))).toEqual({
    webm: "video/webm",
    quicktime: "video/quicktime",
    cmaf: "video/mp4",
    segment: "video/mp4",
    hevc: "video/mp4",
    matroska: "video/matroska",
    "gzip-film": "video/mp4",
  });
});

/** A file of boxes with these brands, the first of them the major one. */
const branded = (first: "ftyp" | "styp", ...[major = "", ...others]: string[]) =>
  Buffer.from(
    `\0\0\0${String.fromCharCode(16 + others.length * 4)}${first}${major}\0\0\0\0${others.join("")}`,
  );

it.each([
  [["iso5"], "video/mp4"],
  [["iso6", "mp41"], "video/mp4"],
  [["dash"], "video/mp4"],
  [["cmfc"], "video/mp4"],
  [["cmf2"], "video/mp4"],
  [["M4V "], "video/mp4"],
  [["M4VP"], "video/mp4"],
  [["3gp4"], "video/mp4"],
  [["hvc1"], "video/mp4"],
  [["av01"], "video/mp4"],
  [["xyz1", "new0", "isom"], "video/mp4"],
  [["qt  "], "video/quicktime"],
  [["mif1", "miaf", "avif"], "image/avif"],
  [["heic", "mif1", "mp41"], undefined],
  [["xyz1"], undefined],
])("tells %j apart", (brands, type) => {
  expect(sniff(branded("ftyp", ...brands))).toBe(type);
  expect(sniff(branded("styp", ...brands))).toBe(type);
});

it("knows a film from before brands, but no text that has such a word at its place", () => {
  expect(sniff(Buffer.from("\0\0\0\x08wide\0\0\x10\0mdat"))).toBe("video/quicktime");
  expect(sniff(Buffer.from("\0\0\x0d\0moov\0\0\0\x6cmvhd"))).toBe("video/quicktime");
  expect(sniff(Buffer.from("Be: free of charge"))).toBeUndefined();
});

it.each([
  "9f4286810142f7810142f2810442f38108428284",
  "01000000000000234286810142f7810142f2810442f3810842820100000000000004",
])("knows a WebM by its document type, behind %s", (head) => {
  expect(sniff(Buffer.from(`1a45dfa3${head}7765626d42878104`, "hex"))).toBe("video/webm");
});

it("knows nothing else", async () => {
  const others = [
    await picture(8, 8, "tiff"),
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    Buffer.from("<!doctype html>"),
    Buffer.from("\0\0\0\x18ftypheic", "latin1"),
    Buffer.from("%PDF-1.7"),
    Buffer.from("PK\x03\x04"),
    Buffer.from("1a45dfa38742828361626300", "hex"),
    Buffer.alloc(0),
  ];
  expect(others.map(sniff)).toEqual(others.map(() => undefined));
});
