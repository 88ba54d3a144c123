import { expect, it } from "vitest";
import { greasePath } from "./grease-paths.ts";

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
const all = [...new Set(Array.from({ length: 400 }, (_, row) => greasePath(row)))];

it("draws several circles, and always the same one for a row", () => {
  expect(all.length).toBeGreaterThan(4);
  for (const row of [0, 7, 99_999]) expect(greasePath(row)).toBe(greasePath(row));
});

it("stays within the frame with half its width to spare", () => {
  for (const path of all)
    for (const n of numbers(path)) {
      expect(n).toBeGreaterThan(1.5);
      expect(n).toBeLessThan(98.5);
    }
});

it("runs past its beginning and does not close on it", () => {
  for (const path of all) {
    const [x = 0, y = 0] = numbers(path);
    const [endX = 0, endY = 0] = numbers(path).slice(-2);
    expect(Math.hypot(endX - x, endY - y)).toBeGreaterThan(3);
    // Against the clock the end has gone on from above to the left, or down from there.
    const [begin, end] = [Math.atan2(y - 50, x - 50), Math.atan2(endY - 50, endX - 50)];
    const past = (begin - end + Math.PI * 2) % (Math.PI * 2);
    expect(past).toBeGreaterThan(0.15);
    expect(past).toBeLessThan(1);
  }
});
