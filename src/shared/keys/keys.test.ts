import { expect, it } from "vitest";
import { keyTable, rowsAt, type Where } from "./key-table.ts";
import { isComposing, isForeign, keyCaps, keyName } from "./keys.ts";

it.each([
  ["Chromium and Firefox: the key comes before the composition's end", true, 229, true],
  ["Safari: the key comes after the composition's end", false, 229, true],
  ["an Enter of the person's own", false, 13, false],
  ["a letter", false, 70, false],
])("%s", (_, composing, keyCode, expected) => {
  expect(isComposing({ isComposing: composing, keyCode })).toBe(expected);
});

const press = (key: string, shiftKey = false) => keyName({ key, shiftKey });

it("tells letters by Shift, not by Caps Lock", () => {
  expect(press("m")).toBe("m");
  expect(press("M")).toBe("m");
  expect(press("F", true)).toBe("F");
  expect(press("f", true)).toBe("F");
});

it("takes symbols for what they print, whatever it takes to type them", () => {
  expect(press("+")).toBe("+");
  expect(press("+", true)).toBe("+");
  expect(press("?", true)).toBe("?");
});

it("tells named keys with Shift apart", () => {
  expect(press("ArrowLeft")).toBe("ArrowLeft");
  expect(press("ArrowLeft", true)).toBe("Shift+ArrowLeft");
  expect(press(" ")).toBe("Space");
  expect(press(" ", true)).toBe("Shift+Space");
});

it("names a command's key by its modifier, and tells what is the system's", () => {
  const key = (how: object) => ({ key: "k", shiftKey: false, ...how });
  expect(keyName(key({ ctrlKey: true }))).toBe("Mod+k");
  expect(keyName(key({ ctrlKey: true, shiftKey: true }))).toBe("Mod+K");
  expect(isForeign(key({ ctrlKey: true }))).toBe(false);
  for (const how of [{ metaKey: true }, { altKey: true }, { ctrlKey: true, altKey: true }])
    expect(isForeign(key(how))).toBe(true);
});

it("shows keys as their caps do", () => {
  expect(keyCaps(["Mod+k"])).toEqual(["Ctrl", "K"]);

  expect(keyCaps(["/"])).toEqual(["/"]);
  expect(keyCaps(["c"])).toEqual(["C"]);
  expect(keyCaps(["C"])).toEqual(["Shift", "C"]);
  expect(keyCaps(["+", "-"])).toEqual(["+", "−"]);
  expect(keyCaps(["PageUp", "Home", "Escape"])).toEqual(["PgUp", "Home", "Esc"]);
  expect(keyCaps(["Shift+ArrowLeft", "Shift+ArrowRight"])).toEqual(["Shift", "←", "→"]);
  expect(keyCaps(["d", "D"])).toEqual(["D", "Shift D"]);
});

it("has each key once in a place, by a name that a press can have", () => {
  for (const where of Object.keys(keyTable) as Where[]) {
    const names = keyTable[where].flatMap((row) => [...row.keys, ...("also" in row ? row.also : [])]);
    expect(new Set(names).size).toBe(names.length);
    expect([...rowsAt(where).keys()]).toEqual(names);
    for (const name of names) {
      const plain = name.replace(/^Mod\+/, "");
      const key = plain.replace(/^Shift\+/, "");
      const shiftKey = key !== plain || /^[A-Z]$/.test(key);
      const ctrlKey = plain !== name;
      expect(keyName({ key: key === "Space" ? " " : key, shiftKey, ctrlKey })).toBe(name);
    }
  }
});
