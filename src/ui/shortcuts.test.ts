import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onShortcuts } from "./shortcuts.ts";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

function press(key: string, how: Partial<KeyboardEvent> = {}): void {
  const event = new Event("keydown");
  const getModifierState = (name: string) => name === "Shift" && key === "?";
  window.dispatchEvent(
    Object.assign(event, { key, code: key, keyCode: 0, isComposing: false, getModifierState, ...how }),
  );
}

it("acts on a key, once while it is held down, and no longer after the undo", () => {
  const act = vi.fn();
  const undo = onShortcuts({ c: act });
  press("c");
  press("c", { repeat: true });
  expect(act).toHaveBeenCalledOnce();
  undo();
  press("c");
  expect(act).toHaveBeenCalledOnce();
});

it("leaves the keys of an input method alone, in the order of any browser", () => {
  const act = vi.fn();
  const undo = onShortcuts({ Enter: act, c: act }, { held: true });
  press("Enter", { isComposing: true, keyCode: 229 });
  press("Enter", { isComposing: false, keyCode: 229 });
  press("c", { isComposing: true });
  expect(act).not.toHaveBeenCalled();
  press("c", { repeat: true });
  expect(act).toHaveBeenCalledOnce();
  undo();
});
