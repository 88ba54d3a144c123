import { expect, it } from "vitest";
import type { AssetKey } from "#contract/asset.ts";
import { showStep } from "./address-steps.ts";
import { readOpened, showFlat, showOpened } from "./opened.ts";

const entry = (search: string) => ({ pathname: "/", search, state: null });
const opened = (address: string) => readOpened(new URL(address, "http://localhost").searchParams);
const some: AssetKey[] = [
  { kind: "image", id: "a b,c" },
  { kind: "video", id: ".." },
  { kind: "image", id: "100%" },
];

it("keeps what is open in the address, and forgets it with the flat list", () => {
  const { to } = showStep(entry("?q=fox"), showOpened(some));
  expect(to).toMatch(/^\/\?q=fox&fold=1&open=/);
  expect(opened(to)).toEqual(some);
  expect(showStep(entry(to.slice(1)), showFlat).to).toBe("/?q=fox");
});

it("ignores what names no asset, what is named twice, and more than twenty", () => {
  expect(opened("/?open=i.a&open=&open=x.b&open=i.&open=i.a&open=%ff")).toEqual([{ kind: "image", id: "a" }]);
  const many = Array.from({ length: 30 }, (_, n): AssetKey => ({ kind: "image", id: String(n) }));
  expect(opened(showStep(entry(""), showOpened(many)).to)).toEqual(many.slice(10));
  expect(opened(`/?${many.map(({ id }) => `open=i.${id}`).join("&")}`)).toEqual(many.slice(10));
});
