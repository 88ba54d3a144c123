import { afterEach, expect, it, vi } from "vitest";
import { Selection } from "./selection.ts";

afterEach(() => vi.unstubAllGlobals());

it("tells the tile of one item at once, and who counts once that is seen; of many it tells both at once", async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  const selection = new Selection();
  const told: string[] = [];
  selection.subscribeRow(3, () => told.push("tile"));
  const leave = selection.subscribeCount(() => told.push(`count ${selection.size}`));
  selection.toggle(3);
  expect(told).toEqual(["tile"]);
  for (const frame of frames.splice(0)) frame();
  await vi.waitFor(() => expect(told).toEqual(["tile", "count 1"]));
  selection.set(Uint32Array.of(1, 2), true);
  expect(told).toEqual(["tile", "count 1", "count 3"]);
  leave();
  selection.clear();
  expect(told).toEqual(["tile", "count 1", "count 3", "tile"]);
});
