import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { assetName } from "./asset-name.ts";

const named = (prompt: string) => assetName(buildImage({ prompt }));

it("is the prompt, on one line", () => {
  expect(named(" A red fox\n\nat  dawn ")).toBe("A red fox at dawn");
  expect(named("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
});

it("is cut at a word where it is very long, at a whole character where there are no words", () => {
  const words = named("golden hour ".repeat(100));
  expect(words.length).toBeLessThanOrEqual(201);
  expect(words).toMatch(/(golden|hour)…$/);
  expect(named(`x${"🦊".repeat(400)}`)).toMatch(/^x(🦊)+…$/u);
});

it("says what there is where there is no prompt", () => {
  expect(named("  ")).toBe("Image without a prompt");
  expect(assetName(buildVideo({ prompt: "" }))).toBe("Video without a prompt");
});
