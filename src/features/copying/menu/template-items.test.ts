import { expect, it } from "vitest";
import { familyItems, templateItems } from "./template-items.ts";

const template = ["a ", { name: null, values: ["cat", "dog", "owl"] }];
const family = { name: "n", template, size: 3 };

/** What the entries say, an entry that cannot be chosen in brackets. */
const said = (items: ReturnType<typeof familyItems>) =>
  items.map(({ label, aside, disabled }) => {
    const words = [label, aside].filter(Boolean).join(": ");
    return disabled ? `[${words}]` : words;
  });

it("offers the template of a family and its variants once they are known, in places that it kept for them", () => {
  const given: unknown[] = [];
  const offered = (face: typeof family | null | undefined, failed = false) =>
    familyItems("a cat", { face, failed }, (one) => given.push(one));
  expect(said(offered(family))).toEqual([
    "Template of its family: 3 prompts",
    "All variants of its family…: 3",
    "Family of this prompt",
  ]);
  for (const [items, why] of [
    [offered(undefined), "Looking…"],
    [offered(null), "None"],
    [offered({ ...family, size: 1 }), "None"],
    [offered(undefined, true), "Not known"],
  ] as const)
    expect(said(items)).toEqual([
      `[Template of its family: ${why}]`,
      "[All variants of its family…]",
      "Family of this prompt",
    ]);
  offered(null)[1]?.onSelect();
  expect(given).toEqual([]);
  offered(family)[1]?.onSelect();
  expect(given).toEqual([template]);
});

it("offers what a prompt is a template by itself", () => {
  expect(said(templateItems(template, () => {}))).toEqual(["Template", "All 3 variants…"]);
});
