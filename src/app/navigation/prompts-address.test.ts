import { expect, it } from "vitest";
import { parsePromptsAddress, promptsAddress } from "./prompts-address.ts";

it("reads what the gallery's addresses say of assets, and an order of its own", () => {
  const read = parsePromptsAddress("?q=fox&model=veo3.1&sort=kept&view=list&fold=1");
  expect(read).toMatchObject({
    query: { kind: "all", text: "fox", filters: { model: { include: ["veo3.1"] } }, sort: "newest" },
    sort: "kept",
    folded: true,
  });
  expect(promptsAddress(read)).toBe("/prompts?q=fox&model=veo3.1&sort=kept&fold=1");
});

it("leaves out what is usual, and ignores what is no order of prompts", () => {
  for (const search of ["", "?sort=uses", "?sort=oldest", "?sort=shuffle&seed=4", "?view=grid", "?fold=2"])
    expect(promptsAddress(parsePromptsAddress(search))).toBe("/prompts");
  expect(promptsAddress(parsePromptsAddress("?sort=newest"))).toBe("/prompts?sort=newest");
});

it("takes the kind of the list along that it was come to from", () => {
  const videos = parsePromptsAddress("?q=fox&in=videos");
  expect(videos.query.kind).toBe("video");
  expect(promptsAddress(videos)).toBe("/prompts?q=fox&in=videos");
  expect(promptsAddress({ query: { ...videos.query, kind: "image" } })).toBe("/prompts?q=fox&in=images");
  expect(parsePromptsAddress("?in=films").query.kind).toBe("all");
});
