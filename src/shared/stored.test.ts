import { afterEach, beforeEach, expect, it, vi } from "vitest";

let stored: typeof import("./stored.ts");
// What the page knows is as old as the module.
beforeEach(async () => {
  vi.resetModules();
  stored = await import("./stored.ts");
});
afterEach(() => vi.unstubAllGlobals());

const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const flag = (name: string, fallback = true) => ({ name, accepts: isBoolean, fallback });

function stubStorage(): Record<string, string> {
  const kept: Record<string, string> = {};
  // Its own keys are what it holds, as those of a real one.
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  const storage = new Proxy(kept, { get: (_, key) => Reflect.get(methods, key) });
  vi.stubGlobal("localStorage", storage);
  return kept;
}

it("reads back what it wrote, under a name of its own", () => {
  const kept = stubStorage();
  stored.writeStored(flag("panel"), false);
  expect(stored.readStored(flag("panel"))).toBe(false);
  expect(kept).toEqual({ "contact-sheet:panel": "false" });
});

it("falls back on what is absent, of another shape or not JSON", () => {
  const kept = stubStorage();
  kept["contact-sheet:shape"] = '"yes"';
  kept["contact-sheet:broken"] = "{";
  for (const name of ["absent", "shape", "broken"]) expect(stored.readStored(flag(name))).toBe(true);
});

it("lasts as long as the page where the browser refuses storage", () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(stored.readStored(flag("panel"))).toBe(true);
  expect(() => stored.writeStored(flag("panel"), false)).not.toThrow();
  expect(stored.readStored(flag("panel"))).toBe(false);
  stored.forgetStored(() => true);
  expect(stored.readStored(flag("panel"))).toBe(true);
});

it("tells who listens of each write, and of nothing else", () => {
  stubStorage();
  const heard = vi.fn();
  const stop = stored.onStored(flag("panel"), heard);
  stored.writeStored(flag("other"), false);
  expect(heard).not.toHaveBeenCalled();
  stored.writeStored(flag("panel"), false);
  stored.forgetStored((name) => name === "panel");
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  stored.writeStored(flag("panel"), true);
  expect(heard).toHaveBeenCalledTimes(2);
});

it("forgets what is picked, read before or not, and nothing of anybody else's", () => {
  const kept = stubStorage();
  kept["contact-sheet:a"] = "false";
  kept["another-app:a"] = "false";
  stored.writeStored(flag("b"), false);
  stored.writeStored(flag("c"), true);
  stored.forgetStored((_, value) => value === false);
  expect(kept).toEqual({ "another-app:a": "false", "contact-sheet:c": "true" });
  expect(stored.readStored(flag("b"))).toBe(true);
});

it("follows other tabs in what it was told to follow", () => {
  const kept = stubStorage();
  const events = new EventTarget();
  vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
  vi.stubGlobal("removeEventListener", events.removeEventListener.bind(events));
  const write = (name: string) => {
    kept[`contact-sheet:${name}`] = "false";
    events.dispatchEvent(Object.assign(new Event("storage"), { key: `contact-sheet:${name}` }));
  };
  const heard = vi.fn();
  stored.onStored(flag("theme"), heard);
  stored.readStored(flag("panel"));
  const stop = stored.followTabs([flag("theme")]);
  write("theme");
  write("panel");
  expect(heard).toHaveBeenCalledOnce();
  expect(stored.readStored(flag("theme"))).toBe(false);
  expect(stored.readStored(flag("panel"))).toBe(true);
  stop();
});
