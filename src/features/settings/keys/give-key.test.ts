import { afterEach, expect, it } from "vitest";
import { writeStored } from "#shared/stored.ts";
import { settings } from "#shared/stored-values.ts";
import { giveKey, resetKey, swapKeys } from "./give-key.ts";

const favourite = { where: "marks", key: "f" } as const;
const tags = { where: "marks", key: "t" } as const;
afterEach(() => writeStored(settings.keys, {}));

it("gives a free key, and takes the key of the table for none of one's own", () => {
  expect(giveKey({}, favourite, "j")).toEqual({ own: { "marks f": "j" } });
  expect(giveKey({ "marks f": "j", "video m": "k" }, favourite, "f")).toEqual({ own: { "video m": "k" } });
});

it("says who has a key, and swaps both", () => {
  expect(giveKey({}, favourite, "t")).toEqual({ heldBy: { ...tags, isFixed: false } });
  const swapped = swapKeys({}, favourite, tags);
  expect(swapped).toEqual({ "marks f": "t", "marks t": "f" });
  writeStored(settings.keys, swapped);
  expect(resetKey(swapped, favourite)).toEqual({});
});

it("gives the key of the table back where it is free", () => {
  writeStored(settings.keys, { "marks f": "j" });
  expect(resetKey({ "marks f": "j" }, favourite)).toEqual({});
});
