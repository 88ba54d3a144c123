import { expect, it } from "vitest";
import { isSameView, readViewAddress } from "./view-address.ts";

it.each([
  ["the order of values and of parameters", "/?model=b&model=a&q=fox", "/?q=fox&model=a&model=b"],
  ["what has its default value", "/images?sort=newest&view=rows", "/images"],
  ["blanks around the text", "/?q=%20fox%20", "/?q=fox"],
  ["parameters that nobody knows", "/videos?utm=1&q=fox", "/videos?q=fox"],
  ["a slash at the end", "/images/?q=fox", "/images?q=fox"],
  ["the seed of another order", "/?seed=4", "/"],
])("takes two addresses for the same view, but for %s", (_, a, b) => {
  expect(isSameView(a, b)).toBe(true);
});

it.each([
  ["kind", "/images", "/videos"],
  ["text", "/?q=fox", "/?q=wolf"],
  ["filter", "/?model=a", "/?model=-a"],
  ["order", "/?sort=oldest", "/"],
  ["view", "/?view=grid", "/?view=list"],
  ["size", "/?size=2", "/"],
])("tells views of another %s apart", (_, a, b) => {
  expect(isSameView(a, b)).toBe(false);
});

it.each([
  "",
  "images",
  "https://elsewhere.example/",
  "//elsewhere.example/?q=a",
  "/\\elsewhere.example",
  "/images/3f2a",
  "/settings",
  "/no/such",
  "javascript:alert(1)",
])("takes %j for no view at all", (text) => {
  expect(readViewAddress(text)).toBeUndefined();
  expect(isSameView(text, text)).toBe(false);
});

it("reads what a broken address still says", () => {
  expect(readViewAddress("/?from=2026-02-31&sort=best&size=99&view=wall&q=%E0%A4%A")?.address).toMatch(
    /^\/\?q=/,
  );
  expect(readViewAddress("/?from=2026-02-31&sort=best&size=99&view=wall")?.address).toBe("/");
});
