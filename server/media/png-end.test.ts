import fc from "fast-check";
import { expect, it } from "vitest";
import { noise } from "../testing/pictures.ts";
import { PngEnd } from "./png-end.ts";

function reached(...pieces: Uint8Array[]): boolean {
  const end = new PngEnd();
  for (const piece of pieces) end.see(piece);
  return end.reached;
}

it("is reached with the last byte of the last chunk, however the file is cut into pieces", async () => {
  const png = await noise(40, 40);
  fc.assert(
    fc.property(fc.array(fc.nat(png.length), { maxLength: 12 }), (cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), png.length];
      const pieces = edges.slice(1).map((edge, i) => png.subarray(edges[i], edge));
      expect(reached(...pieces)).toBe(true);
      expect(reached(...pieces, Buffer.from("more"))).toBe(true);
    }),
    { seed: 5 },
  );
  for (let short = 1; short < png.length; short += 7) expect(reached(png.subarray(0, -short))).toBe(false);
});

it("is not reached by the word IEND inside the pixels", async () => {
  const png = await noise(40, 40);
  png.write("\0\0\0\0IEND\0\0\0\0", 100, "latin1");
  expect(reached(png.subarray(0, -1))).toBe(false);
});
