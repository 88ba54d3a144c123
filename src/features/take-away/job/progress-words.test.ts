import { expect, it } from "vitest";
import { progressWords } from "./progress-words.ts";
import { Sizes } from "./sizes.ts";

const state = { phase: "running", done: 2, total: 500, failed: 0, bytes: 8_400_000, words: "" } as const;

it("tells bytes of how many only once all sizes are known, and never guesses", () => {
  const sizes = new Sizes();
  for (let item = 0; item < 499; item++) sizes.tell(item, 1_000_000);
  expect(progressWords({ ...state, size: sizes.sum(500) })).toBe("2 of 500 · 8.4 MB");
  sizes.tell(499, 2_000_000);
  // It was announced wrongly.
  sizes.tell(499, 3_000_000);
  expect(progressWords({ ...state, size: sizes.sum(500) })).toBe("2 of 500 · 8.4 of 502 MB");
});

it("tells what could not be had", () => {
  expect(progressWords({ ...state, failed: 1, size: undefined })).toBe(
    "2 of 500 · 8.4 MB · 1 could not be had",
  );
  expect(progressWords({ ...state, total: 0, size: undefined })).toBe("Looking at what is there…");
});
