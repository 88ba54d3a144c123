import { afterEach, expect, it } from "vitest";
import { writeStored } from "../stored.ts";
import { settings } from "../stored-values.ts";
import { canBeGiven, holderOf, movableAt } from "./key-scenes.ts";
import { keyTable, type Where } from "./key-table.ts";
import { ownKey, tableKey } from "./own-keys.ts";

const places = Object.keys(keyTable) as Where[];
afterEach(() => writeStored(settings.keys, {}));

it("has no key that does two things at once, and no place whose clashes nobody would see", () => {
  for (const where of places)
    for (const { keys } of keyTable[where])
      for (const key of keys) {
        expect([where, key, holderOf({ where, key }, key)]).toEqual([where, key, undefined]);
      }
});

it("takes another key for a command, and the old one for nothing", () => {
  writeStored(settings.keys, { "marks f": "j", "video m": "Mod+m" });
  expect(ownKey("marks", "f")).toBe("j");
  expect(tableKey("marks", "j")).toBe("f");
  expect(tableKey("marks", "f")).toBeUndefined();
  expect(tableKey("cull", "f")).toBe("f");
  expect(tableKey("video", "Mod+m")).toBe("m");
  expect(tableKey("dates", "m")).toBe("m");
});

it("lets two commands swap their keys", () => {
  writeStored(settings.keys, { "marks f": "t", "marks t": "f" });
  expect(tableKey("marks", "t")).toBe("f");
  expect(tableKey("marks", "f")).toBe("t");
});

it("names what a key does already, wherever both could be meant", () => {
  expect(holderOf({ where: "marks", key: "f" }, "t")).toMatchObject({ where: "marks", key: "t" });
  expect(holderOf({ where: "marks", key: "f" }, "d")).toMatchObject({ where: "dates", isFixed: false });
  expect(holderOf({ where: "marks", key: "f" }, "/")).toMatchObject({ where: "page", isFixed: true });
  expect(holderOf({ where: "cull", key: "f" }, "d")).toBeUndefined();
  writeStored(settings.keys, { "marks t": "j" });
  expect(holderOf({ where: "marks", key: "f" }, "t")).toBeUndefined();
  expect(holderOf({ where: "marks", key: "f" }, "j")).toMatchObject({ where: "marks", key: "t" });
});

it("leaves the keys that everybody knows where they are", () => {
  expect(movableAt("sheet")).toEqual([]);
  expect(movableAt("layers")).toEqual([]);
  expect(movableAt("tile")).toEqual([{ where: "tile", key: "c" }]);
  expect(["j", "J", "Mod+j", "+"].every(canBeGiven)).toBe(true);
  expect(["ArrowUp", "Shift+Space", "F5", "Mod+ArrowUp"].some(canBeGiven)).toBe(false);
});
