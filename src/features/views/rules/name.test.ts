import { expect, it } from "vitest";
import { freeName, nameOf } from "./name.ts";
import { readViewAddress } from "./view-address.ts";

const named = (address: string) => {
  const view = readViewAddress(address);
  return view && nameOf(view.query);
};

it.each([
  ["/", "Everything"],
  ["/videos", "Videos"],
  ["/?q=fox%20at%20dawn", "Fox at dawn"],
  ["/images?q=fox&model=nanobanana&ratio=-9:16", "Images, fox, nanobanana, not 9:16"],
  ["/?model=veo3.1&ratio=16:9", "veo3.1, 16:9"],
  ["/?ref=1&model=", "Not stated, Has reference"],
  ["/?from=2026-03-01&to=2026-03-01", "Mar 1, 2026"],
  ["/?from=2026-03-01&sort=longest", "Since Mar 1, 2026, longest prompts"],
  ["/?q=%20%20", "Everything"],
  ["/images?prompt=0123456789abcd", "Images, One prompt"],
])("calls %s what it asks for", (address, name) => {
  expect(named(address)).toBe(name);
});

it("cuts a long search down to a name", () => {
  const name = named(`/?q=${"fox ".repeat(100)}`) ?? "";
  expect(name.length).toBeLessThanOrEqual(100);
  expect(name).toMatch(/fox$/);
});

it("numbers a name that is taken, in any case", () => {
  expect(freeName("Foxes", [{ name: "foxes" }, { name: "Foxes 2" }])).toBe("Foxes 3");
  expect(freeName("Foxes", [])).toBe("Foxes");
});
