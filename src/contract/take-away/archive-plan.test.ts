import { expect, it } from "vitest";
import { buildImage } from "#testing/assets.ts";
import { noMarks } from "../marks.ts";
import { planArchive } from "./archive-plan.ts";
import { type ManifestEntry, manifestKey } from "./manifest.ts";
import { type NamedItem, readNameTemplate } from "./name-template.ts";

const read = readNameTemplate("{prompt}");
if (!read.ok) throw new Error(read.problem);
const { template } = read;

const item = (id: string, prompt: string): NamedItem => ({
  asset: buildImage({ id, prompt }),
  marks: noMarks,
});
const [fox, wolf, owl] = [item("1", "Fox"), item("2", "Wolf"), item("3", "Owl")];
const entryOf = ({ asset }: NamedItem, path: string): ManifestEntry => ({
  key: manifestKey(asset),
  path,
  bytes: 3,
  sha256: "0".repeat(64),
  time: "",
});
function plan(items: NamedItem[], entries: ManifestEntry[], has = (_: string) => true) {
  const { wanted, there } = planArchive(
    template,
    items,
    { entries: new Map(entries.map((entry) => [entry.key, entry])) },
    has,
  );
  return { wanted: wanted.map(({ item: { asset }, stem }) => `${asset.id} to ${stem}`), there };
}

it("wants what no line has, and what is gone from the disk where it was", () => {
  const entries = [entryOf(fox, "old/Fox.png"), entryOf(wolf, "old/Wolf.png")];
  const has = (path: string) => path !== "old/Wolf.png";
  expect(plan([fox, wolf, owl], entries, has)).toEqual({ wanted: ["2 to old/Wolf", "3 to Owl"], there: 1 });
});

it("finds nothing to do where all is there", () => {
  expect(plan([fox], [entryOf(fox, "Fox.png"), entryOf(wolf, "Wolf.png")])).toEqual({ wanted: [], there: 1 });
});

it("names what was on its way at a kill as before, though what it met has come", () => {
  const other = item("9", "FOX");
  expect(plan([fox, other], [])).toEqual({ wanted: ["1 to Fox 1", "9 to FOX 9"], there: 0 });
  expect(plan([fox, other], [entryOf(fox, "Fox 1.png")])).toEqual({ wanted: ["9 to FOX 9"], there: 1 });
});

it("gives nothing the name of a file that has gone from the list", () => {
  expect(plan([item("9", "fox")], [entryOf(fox, "Fox.png")])).toEqual({ wanted: ["9 to fox 9"], there: 0 });
});
