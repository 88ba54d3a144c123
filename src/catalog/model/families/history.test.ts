import { expect, it } from "vitest";
import { historyOf } from "./history.ts";

it("tells in the order of time which words and what else changed", () => {
  const attempts = [
    { prompt: "a cat in snow", time: 3, facts: { model: "flux-schnell", ratio: "16:9" } },
    { prompt: "a cat in rain", time: 1, facts: { model: "nanobanana", ratio: "1:1" } },
    { prompt: "a cat in rain", time: 2, facts: { model: "nanobanana", ratio: "16:9" } },
  ];
  expect(historyOf(attempts)).toEqual([
    { attempt: attempts[1], words: [{ kind: "same", text: "a cat in rain" }], changes: [] },
    {
      attempt: attempts[2],
      words: [{ kind: "same", text: "a cat in rain" }],
      changes: [{ fact: "ratio", before: "1:1", after: "16:9" }],
    },
    {
      attempt: attempts[0],
      words: [
        { kind: "same", text: "a cat in " },
        { kind: "removed", text: "rain" },
        { kind: "added", text: "snow" },
      ],
      changes: [{ fact: "model", before: "nanobanana", after: "flux-schnell" }],
    },
  ]);
  expect(historyOf([])).toEqual([]);
});
