import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("brings everything, unless told otherwise", () => {
  expect(readOptions(["--to", "x"])).toMatchObject({
    to: "x",
    query: "",
    kind: "all",
    sidecars: ["json", "xmp"],
    pngPrompt: false,
    atOnce: 8,
    verify: false,
  });
  expect(readOptions(["--to", "x", "--sidecars", "none"])).toMatchObject({ sidecars: [] });
  expect(readOptions(["--help"])).toBe("help");
});

it.each([
  [[], "Say which folder"],
  [["--to", "x", "--names", "{colour}"], "There is no {colour}. There are: {date}"],
  [["--to", "x", "--sidecars", "pdf"], "--sidecars takes json,txt,xmp"],
  [["--to", "x", "--at-once", "0"], "--at-once takes"],
  [["--to", "x", "--at-once", "33"], "--at-once takes"],
  [["--to", "x", "--kind", "film"], "--kind takes"],
  [["--nowhere"], "--nowhere"],
  [["x"], "x"],
])("says what %j lacks", (args, problem) => {
  expect(() => readOptions(args)).toThrow(problem);
});
