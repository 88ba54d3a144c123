import { afterEach, expect, it, vi } from "vitest";
import { isBoolean, readStored, writeStored } from "./stored.ts";

afterEach(() => vi.unstubAllGlobals());

function stubStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}

it("reads back what it wrote, under a name of its own", () => {
  const kept = stubStorage();
  writeStored("panel", false);
  expect(readStored("panel", isBoolean, true)).toBe(false);
  expect([...kept.keys()]).toEqual(["contact-sheet:panel"]);
});

it("falls back on what is absent, of another shape or not JSON", () => {
  const kept = stubStorage();
  kept.set("contact-sheet:shape", '"yes"').set("contact-sheet:broken", "{");
  for (const name of ["absent", "shape", "broken"]) expect(readStored(name, isBoolean, true)).toBe(true);
});

it("does without storage where the browser refuses it", () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  expect(() => writeStored("panel", true)).not.toThrow();
  expect(readStored("panel", isBoolean, true)).toBe(true);
});
