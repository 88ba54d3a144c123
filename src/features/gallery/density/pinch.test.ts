import { expect, it } from "vitest";
import { followPinch, pinchedSize } from "./pinch.ts";

it("takes a step for each time that the fingers are so much further apart, within what there is", () => {
  expect(pinchedSize(3, 100, 110)).toBe(3);
  expect(pinchedSize(3, 100, 140)).toBe(4);
  expect(pinchedSize(3, 100, 200)).toBe(5);
  expect(pinchedSize(3, 100, 900)).toBe(5);
  expect(pinchedSize(3, 200, 140)).toBe(2);
  expect(pinchedSize(3, 200, 0)).toBe(1);
});

it("follows two fingers alone, from the size there is when they come down, though their tile goes", () => {
  const element = new EventTarget();
  const tile = new EventTarget();
  const chosen: number[] = [];
  let size = 2;
  const undo = followPinch(
    element as HTMLElement,
    () => size,
    (next) => chosen.push(next),
  );
  const touch = (at: EventTarget, name: string, ...xs: number[]) => {
    const touches = xs.map((clientX) => ({ clientX, clientY: 0, target: tile }));
    const event = Object.assign(new Event(name, { cancelable: true }), { touches });
    at.dispatchEvent(event);
    return event.defaultPrevented;
  };
  touch(element, "touchstart", 0);
  expect(touch(tile, "touchmove", 50)).toBe(false);
  touch(element, "touchstart", 0, 100);
  expect(touch(tile, "touchmove", 0, 145)).toBe(true);
  touch(tile, "touchmove", 0, 150);
  touch(tile, "touchmove", 0, 200);
  touch(tile, "touchend", 0);
  touch(tile, "touchmove", 0, 500);
  size = 4;
  touch(element, "touchstart", 0, 200);
  touch(tile, "touchmove", 0, 100);
  expect(chosen).toEqual([3, 4, 2]);
  undo();
  expect(touch(tile, "touchmove", 0, 300)).toBe(false);
  expect(chosen).toEqual([3, 4, 2]);
});
