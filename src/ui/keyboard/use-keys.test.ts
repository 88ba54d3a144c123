import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keysInForce } from "./in-force.ts";
import { onKeys } from "./use-keys.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

function press(key: string, how: Partial<KeyboardEvent> & { altGraph?: boolean } = {}): Event {
  const event = new Event("keydown", { cancelable: true });
  const getModifierState = (name: string) => name === "AltGraph" && (how.altGraph ?? false);
  const plain = { key, keyCode: 0, isComposing: false, shiftKey: false, getModifierState };
  window.dispatchEvent(Object.assign(event, plain, how));
  return event;
}

const video = () => ({
  Space: vi.fn(),
  ",": vi.fn(),
  ".": undefined,
  "[": vi.fn(),
  "]": vi.fn(),
  "\\": vi.fn(),
  m: vi.fn(),
});

it("acts on a key until the undo, and again while it is held where the table says so", () => {
  const actions = video();
  const undo = onKeys("video", actions);
  expect(press("m").defaultPrevented).toBe(true);
  press("m", { repeat: true });
  expect(actions.m).toHaveBeenCalledOnce();
  press(",");
  press(",", { repeat: true });
  expect(actions[","]).toHaveBeenCalledTimes(2);
  undo();
  press("m");
  expect(actions.m).toHaveBeenCalledOnce();
});

it("leaves to the browser what has no action, what declines it and what others have taken", () => {
  const decline = vi.fn(() => false as const);
  const undo = onKeys("video", { ...video(), m: decline });
  expect(press(".").defaultPrevented).toBe(false);
  expect(press("x").defaultPrevented).toBe(false);
  expect(press("m").defaultPrevented).toBe(false);
  expect(decline).toHaveBeenCalledOnce();
  undo();
});

it("takes AltGr for a way to type, and every other modifier for another's key", () => {
  const actions = video();
  const undo = onKeys("video", actions);
  press("[", { ctrlKey: true, altKey: true, altGraph: true });
  expect(actions["["]).toHaveBeenCalledOnce();
  for (const modifier of ["ctrlKey", "altKey", "metaKey"]) press("m", { [modifier]: true });
  expect(actions.m).not.toHaveBeenCalled();
  undo();
});

it("leaves the keys of an input method alone, in the order of any browser", () => {
  const actions = video();
  const undo = onKeys("video", actions);
  press("m", { isComposing: true, keyCode: 229 });
  press("m", { isComposing: false, keyCode: 229 });
  expect(actions.m).not.toHaveBeenCalled();
  undo();
});

it("acts on a command's key by its modifier alone", () => {
  const open = vi.fn();
  const undo = onKeys("palette", { "Mod+k": open });
  press("k");
  press("k", { ctrlKey: true, altKey: true });
  expect(open).not.toHaveBeenCalled();
  press("k", { ctrlKey: true });
  expect(open).toHaveBeenCalledOnce();
  undo();
});

it("tells what keys do now, but for those that move", () => {
  expect(keysInForce()).toEqual([]);
  const undo = onKeys("video", { ...video(), m: undefined });
  const palette = onKeys("palette", { "Mod+k": vi.fn() });
  expect(keysInForce().map(({ where, key }) => `${where} ${key}`)).toEqual([
    "palette Mod+k",
    "video Space",
    "video [",
    "video ]",
    "video \\",
  ]);
  undo();
  palette();
  expect(keysInForce()).toEqual([]);
});
