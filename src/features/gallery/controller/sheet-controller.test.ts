import { expect, it, vi } from "vitest";
import { SheetController } from "./sheet-controller.ts";
import type { Effect } from "./sheet-state.ts";
import { resultOf, sightOf } from "./testing/sheet-world.ts";

const sight = sightOf(resultOf([5, 4, 3, 2, 1]), { view: "grid", width: 812, target: 200, viewport: 300 });

it("hands on each effect, and tells the tiles only when the focus has moved", () => {
  const perform = vi.fn<(effect: Effect) => void>();
  const controller = new SheetController(perform);
  controller.send({ type: "shown", sight, list: "all", left: null });
  expect(perform).toHaveBeenCalledWith({ type: "scroll", to: 0, still: true });
  const moved = vi.fn();
  const stop = controller.onFocusMove(moved);
  controller.send({ type: "scrolled", position: 20, by: "person" });
  expect(moved).not.toHaveBeenCalled();
  controller.send({ type: "focused", index: 3 });
  expect(moved).toHaveBeenCalledOnce();
  expect(controller.turnOf(3)).toBeGreaterThan(0);
  expect(controller.turnOf(0)).toBe(-1);
  stop();
  controller.send({ type: "left" });
  expect(perform).toHaveBeenLastCalledWith(expect.objectContaining({ type: "remember", list: "all" }));
});

it("has its state before the world hears of it, so that what an effect sets off finds it", () => {
  const turns: number[] = [];
  const controller: SheetController = new SheetController((effect) => {
    if (effect.type !== "scroll") return;
    turns.push(controller.turnOf(4));
    controller.send({ type: "scrolled", position: effect.to, by: "page" });
  });
  controller.send({ type: "shown", sight, list: "all", left: null });
  controller.send({ type: "key", key: "End" });
  controller.send({ type: "focused", index: 0 });
  controller.send({ type: "key", key: "End" });
  expect(turns.at(-1)).toBeGreaterThan(0);
});
