import { expect, it } from "vitest";
import type { Entry, Group } from "./entry.ts";
import { sectionsFor } from "./sections.ts";

const entry = (group: Group, label: string, more: Partial<Entry> = {}): Entry => ({
  id: `${group} ${label}`,
  group,
  label,
  icon: "grid",
  ...more,
});
const shown = (entries: Entry[], text: string) =>
  sectionsFor(entries, text).map(({ group, entries }) => [group, ...entries.map(({ label }) => label)]);

const all = [
  entry("Settings", "Dark theme"),
  entry("Filters", "Dark comic", { asked: true }),
  entry("Views", "Foxes in the dark"),
  entry("Go to", "Images"),
];

it("shows each group at its place before anything is typed, but for what is only found", () => {
  expect(shown(all, " ")).toEqual([
    ["Views", "Foxes in the dark"],
    ["Go to", "Images"],
    ["Settings", "Dark theme"],
  ]);
});

it("puts the group with the best find first, of equals the one that stands first", () => {
  expect(shown(all, "dark")).toEqual([
    ["Filters", "Dark comic"],
    ["Settings", "Dark theme"],
    ["Views", "Foxes in the dark"],
  ]);
  expect(shown(all, "nothing")).toEqual([]);
});

it("shows the best eight of a large group", () => {
  const many = Array.from({ length: 20 }, (_, n) => entry("Filters", `style ${n}`, { asked: true }));
  expect(shown(many, "style")[0]).toHaveLength(1 + 8);
});
