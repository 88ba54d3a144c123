import { expect, it } from "vitest";
import { mp4, picture } from "../testing/pictures.ts";
import { sniff } from "./sniff.ts";

it.each(["png", "jpeg", "webp", "gif", "avif"] as const)("knows a %s", async (format) => {
  expect(sniff(await picture(8, 8, format))).toBe(`image/${format}`);
});

it("knows an MP4", () => {
  expect(sniff(mp4(100))).toBe("video/mp4");
});

it("knows nothing else", async () => {
  const others = [
    await picture(8, 8, "tiff"),
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    Buffer.from("<!doctype html>"),
    Buffer.from("\0\0\0\x18ftypheic", "latin1"),
    Buffer.from("%PDF-1.7"),
    Buffer.from("PK\x03\x04"),
    Buffer.alloc(0),
  ];
  expect(others.map(sniff)).toEqual(others.map(() => undefined));
});
