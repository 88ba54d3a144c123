import { expect, it } from "vitest";
import { clickAct } from "./clicks.ts";

const plain = { button: 0, detail: 1, shiftKey: false, metaKey: false, ctrlKey: false, altKey: false };

it("opens until something is selected, and toggles then", () => {
  expect(clickAct(plain, 0)).toBe("open");
  expect(clickAct(plain, 1)).toBe("toggle");
});

it("selects a range with Shift, also the first time", () => {
  for (const selected of [0, 3]) expect(clickAct({ ...plain, shiftKey: true }, selected)).toBe("range");
});

it("leaves to the browser what is for a tab or a download, whatever is selected", () => {
  for (const how of [{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { altKey: true }])
    for (const shiftKey of [false, true]) expect(clickAct({ ...plain, shiftKey, ...how }, 5)).toBe("open");
});

it("opens by Enter, which is a click of no pointer, also while something is selected", () => {
  expect(clickAct({ ...plain, detail: 0 }, 5)).toBe("open");
});
