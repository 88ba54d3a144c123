import { expect, it } from "vitest";
import { besides, figuresOf, isRatio } from "./figures.ts";

const run = (ms: string, ratio: string) =>
  figuresOf({
    walk: [
      {
        title: "A walk (ms; target 85 %)",
        rows: [
          { way: "bare loop", browser: "shell", ms: "1,000", ratio: "" },
          { way: "the app", browser: "shell", ms, ratio, target: ">= 0.85 met" },
        ],
      },
    ],
  });

it("finds figures, and takes neither names nor targets for any", () => {
  expect(run("1,250.5", "0.80x").map(({ row, column, text }) => [row, column, text])).toEqual([
    ["bare loop, shell", "ms", "1,000"],
    ["the app, shell", "ms", "1,250.5"],
    ["the app, shell", "ratio", "0.80x"],
  ]);
});

it("tells ratios from what belongs to a machine", () => {
  expect(
    run("1,250", "0.80x")
      .filter(isRatio)
      .map(({ text }) => text),
  ).toEqual(["0.80x"]);
  expect(
    run("1,250", "80 %")
      .filter(isRatio)
      .map(({ text }) => text),
  ).toEqual(["80 %"]);
});

it("sets what both runs have measured side by side", () => {
  const earlier = run("1,000", "1.00x").filter(({ row }) => row.startsWith("the app"));
  expect(besides(run("1,250", "0.80x"), earlier)).toEqual([
    { figure: "walk · A walk · the app, shell · ms", earlier: "1,000", now: "1,250", share: "1.25" },
    { figure: "walk · A walk · the app, shell · ratio", earlier: "1.00x", now: "0.80x", share: "0.80" },
  ]);
});
