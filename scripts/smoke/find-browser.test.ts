import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type BrowserName, browsers, findBrowser, MissingProgram } from "./find-browser.ts";

const [first, second] = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `smoke-${name}-`))) as [
  string,
  string,
];
const path = [first, second].join(delimiter);
afterAll(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});

it("names Debian's package for every browser that is not there", () => {
  const packages = { firefox: "firefox-esr", webkit: "webkit2gtk-driver", chromium: "chromium" };
  for (const name of Object.keys(browsers) as BrowserName[]) {
    expect(() => findBrowser(name, first)).toThrow(MissingProgram);
    expect(() => findBrowser(name, first)).toThrow(`apt-get install ${packages[name]}`);
  }
});

it("takes a program that can be run, the better name first", () => {
  writeFileSync(join(first, "firefox-esr"), "", { mode: 0o644 });
  expect(() => findBrowser("firefox", path)).toThrow(MissingProgram);
  writeFileSync(join(first, "firefox"), "", { mode: 0o755 });
  expect(findBrowser("firefox", path)).toBe(join(first, "firefox"));
  writeFileSync(join(second, "firefox-esr"), "", { mode: 0o755 });
  expect(findBrowser("firefox", path)).toBe(join(second, "firefox-esr"));
});
