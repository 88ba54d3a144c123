import { expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

it("reads the browser, and what to run of it", () => {
  expect(readArguments(["firefox"])).toEqual({ browser: "firefox", only: "", pictures: undefined });
  expect(readArguments(["webkit", "--only", "copy", "--pictures", "pictures"])).toEqual({
    browser: "webkit",
    only: "copy",
    pictures: "pictures",
  });
  expect(readArguments(["-h"])).toBe("help");
});

it("refuses what it does not know", () => {
  expect(() => readArguments([])).toThrow("Name one browser.");
  expect(() => readArguments(["firefox", "webkit"])).toThrow("Name one browser.");
  expect(() => readArguments(["netscape"])).toThrow('There is no browser "netscape" here.');
  expect(() => readArguments(["toString"])).toThrow("There is no browser");
  expect(() => readArguments(["firefox", "--fast"])).toThrow("--fast");
});
