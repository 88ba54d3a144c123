import fc from "fast-check";
import { expect, it } from "vitest";
import { readSize } from "./size.ts";

it("keeps what is stated, also as text or with a fraction", () => {
  expect(readSize(1024, 768, "16:9")).toEqual({ width: 1024, height: 768 });
  expect(readSize("640", "480px", "1:1")).toEqual({ width: 640, height: 480 });
  expect(readSize(1023.6, 768.4, "4:3")).toEqual({ width: 1024, height: 768 });
});

it.each([0, null, undefined, -1, 0.4, Number.NaN, "", "wide", {}, [], true, 1e9])(
  "takes %j for no size: the stated ratio, or a square",
  (none) => {
    expect(readSize(none, none, "16:9")).toEqual({ width: 1024, height: 576, sizeUnstated: true });
    expect(readSize(none, none, "9:16")).toEqual({ width: 576, height: 1024, sizeUnstated: true });
    expect(readSize(none, none, "auto")).toEqual({ width: 1024, height: 1024, sizeUnstated: true });
    expect(readSize(none, none, "9000:1")).toEqual({ width: 1024, height: 1024, sizeUnstated: true });
    expect(readSize(1600, none, "16:9")).toEqual({ width: 1600, height: 900, sizeUnstated: true });
    expect(readSize(none, 900, "16:9")).toEqual({ width: 1600, height: 900, sizeUnstated: true });
  },
);

it("is a size to lay out by, whatever is sent", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.string(), (w, h, ratio) => {
      const { width, height } = readSize(w, h, ratio);
      for (const side of [width, height]) {
        expect(Number.isInteger(side)).toBe(true);
        expect(side).toBeGreaterThanOrEqual(1);
        expect(side).toBeLessThanOrEqual(100_000);
      }
    }),
  );
});
