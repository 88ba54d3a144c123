import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openLayer } from "./layers.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

function press(key: string, claimed = false): Event {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key });
  if (claimed) event.preventDefault();
  window.dispatchEvent(event);
  return event;
}

it("closes one layer at a time, the newest first", () => {
  const closed: string[] = [];
  const undo = ["viewer", "zoom"].map((name) => openLayer(() => closed.push(name)));
  press("Escape");
  undo[1]?.();
  press("Escape");
  undo[0]?.();
  press("Escape");
  expect(closed).toEqual(["zoom", "viewer"]);
});

it("leaves other keys, claimed presses and unclaimed layers alone", () => {
  const close = vi.fn();
  const undo = openLayer(close);
  expect(press("Enter").defaultPrevented).toBe(false);
  press("Escape", true);
  expect(close).not.toHaveBeenCalled();
  expect(press("Escape").defaultPrevented).toBe(true);
  undo();
  undo();
  expect(press("Escape").defaultPrevented).toBe(false);
});

it("survives a lower layer that goes first", () => {
  const close = vi.fn();
  const lower = openLayer(() => expect.unreachable());
  const upper = openLayer(close);
  lower();
  press("Escape");
  expect(close).toHaveBeenCalledOnce();
  upper();
});
