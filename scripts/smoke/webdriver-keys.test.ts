import { expect, it } from "vitest";
import { keyActions } from "./webdriver-keys.ts";

const told = (keys: string) => keyActions(keys).map(({ type, value }) => `${type} ${value}`);

it("presses a key and lets it go, inside of those that are held", () => {
  expect(told("x")).toEqual(["keyDown x", "keyUp x"]);
  expect(told("+")).toEqual(["keyDown +", "keyUp +"]);
  expect(told("Control+v")).toEqual(["keyDown \uE009", "keyDown v", "keyUp v", "keyUp \uE009"]);
});

it("knows no key by a name that is none", () => {
  expect(() => keyActions("Escpae")).toThrow('There is no key "Escpae".');
});
