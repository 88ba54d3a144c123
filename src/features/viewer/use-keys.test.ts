import { expect, it } from "vitest";
import { keyName } from "./use-keys.ts";

const press = (key: string, shiftKey = false) => keyName({ key, shiftKey } as KeyboardEvent);

it("tells letters by Shift, not by Caps Lock", () => {
  expect(press("m")).toBe("m");
  expect(press("M")).toBe("m");
  expect(press("F", true)).toBe("F");
  expect(press("f", true)).toBe("F");
});

it("takes symbols for what they print, whatever it takes to type them", () => {
  expect(press("+")).toBe("+");
  expect(press("+", true)).toBe("+");
});

it("tells named keys with Shift apart", () => {
  expect(press("ArrowLeft")).toBe("ArrowLeft");
  expect(press("ArrowLeft", true)).toBe("Shift+ArrowLeft");
});
