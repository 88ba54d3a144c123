import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { noMarks } from "#contract/marks.ts";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { createEngine, loadEngine } from "./create-engine.ts";
import type { EngineSnapshot } from "./query-engine.ts";

const open = { floor: -Infinity, ceiling: { image: Infinity, video: Infinity } };

function filled() {
  const engine = createEngine();
  for (let i = 0; i < 20; i++) engine.put(buildImage({ prompt: `fox ${i}` }, i), { page: 0, slot: i });
  engine.put(buildVideo({}, 20), { page: 1, slot: 0 });
  return engine;
}

it("refuses a snapshot of another format", () => {
  const snapshot = filled().save();
  expect(() => loadEngine({ ...snapshot, format: 0 })).toThrow("format");
});

it("refuses a snapshot that lacks, cuts or adds any buffer", () => {
  const { buffers, ...rest } = filled().save();
  const damage = (change: (copy: ArrayBuffer[], at: number) => void) =>
    buffers.map((_, at) => {
      const copy = structuredClone(buffers);
      change(copy, at);
      return { ...rest, buffers: copy };
    });
  const damaged: EngineSnapshot[] = [
    ...damage((copy, at) => copy.splice(at, 1)),
    ...damage((copy, at) => {
      const buffer = copy[at] ?? new ArrayBuffer();
      copy[at] = buffer.slice(0, buffer.byteLength - 1);
    }).filter((snapshot, at) => snapshot.buffers[at]?.byteLength !== buffers[at]?.byteLength),
    { ...rest, buffers: [...buffers, new ArrayBuffer(8)] },
    { format: rest.format, buffers, meta: null },
    {
      format: rest.format,
      buffers,
      meta: { rows: 21, values: { model: [], ratio: [], style: [] }, words: { segments: 0, changed: [] } },
    },
  ];
  for (const snapshot of damaged) expect(() => loadEngine(snapshot)).toThrow();
});

it("keeps a removed row's number free for ever, and gives the asset a new one when it comes again", () => {
  const engine = filled();
  const asset = buildImage({ prompt: "fox 3" }, 3);
  const row = engine.find(asset);
  engine.remove(row);
  engine.remove(row);
  expect(engine.locate(row)).toBeUndefined();
  expect(engine.count("image")).toBe(19);
  expect(engine.put(asset, { page: 5, slot: 5 })).toEqual({ row: 21, added: true });
});

it("shows a value that is asked for even where it has no matches", () => {
  const engine = filled();
  const filters = { model: { include: ["unheard of"], exclude: ["never made"] } };
  const query = { ...everything, filters, text: "fox" };
  expect(engine.run(query, open).rows).toHaveLength(0);
  expect(
    engine
      .counts(query, open, "model")
      .values.filter(({ count }) => count === 0)
      .map(({ value }) => value),
  ).toEqual(["never made", "unheard of"]);
  expect(engine.counts(query, open, "ratio")).toEqual({ size: 0, values: [] });
});

it("keeps a shuffle as it is when assets arrive", () => {
  const engine = filled();
  const shuffled = () => [...engine.run({ ...everything, sort: "shuffle", seed: 4 }, open).rows];
  const before = shuffled();
  const { row } = engine.put(buildImage({}, 99), { page: 2, slot: 0 });
  expect(shuffled().filter((other) => other !== row)).toEqual(before);
  expect(before).not.toEqual([...engine.run(everything, open).rows]);
});

it("survives sizes and dates that make no sense", () => {
  const engine = createEngine();
  engine.put(buildImage({ id: "a", width: 0, height: -1, createdDate: "soon" }), { page: 0, slot: 0 });
  engine.put(buildImage({ id: "b", width: 1e12, height: 1 }), { page: 0, slot: 1 });
  const { rows } = engine.run({ ...everything, sort: "largest" }, open);
  const { aspects, created } = engine.project(rows);
  expect([...rows]).toEqual([1, 0]);
  expect([...aspects].every((aspect) => aspect > 0 && Number.isFinite(aspect))).toBe(true);
  expect(created[1]).toBe(0);
});

it("remembers the shape of what states no size from the next start on, and of nothing else", () => {
  const engine = createEngine();
  const unsized = buildImage({ id: "unsized", width: 1024, height: 1024, sizeUnstated: true }, 0);
  const sized = buildImage({ id: "sized", width: 1024, height: 1024 }, 1);
  const rows = [unsized, sized].map((asset, slot) => engine.put(asset, { page: 0, slot }).row);
  for (const row of rows) engine.setShape(row, 16 / 9);
  expect([...engine.project(Uint32Array.from(rows)).aspects]).toEqual([1, 1]);
  const next = loadEngine(structuredClone(engine.save()));
  const [first, second] = next.project(Uint32Array.from(rows)).aspects;
  expect(first).toBeCloseTo(16 / 9, 2);
  expect(second).toBe(1);
  // Met again with nothing new said of its size.
  next.put({ ...unsized, prompt: "another" }, { page: 1, slot: 0 });
  expect(next.project(Uint32Array.from(rows)).aspects[0]).toBeCloseTo(16 / 9, 2);
  next.put({ ...sized, id: "unsized", width: 300, height: 100 }, { page: 2, slot: 0 });
  expect(next.project(Uint32Array.from(rows)).aspects[0]).toBe(3);
});

it("orders by rating as marks change, keeps them over a new record, and loses them with the asset", () => {
  const engine = filled();
  const first = () => engine.run({ ...everything, sort: "rating" }, open).rows[0];
  const asset = buildImage({ prompt: "fox 3" }, 3);
  const row = engine.find(asset);
  expect(first()).not.toBe(row);
  engine.setMarks(row, { ...noMarks, rating: 2 });
  expect(first()).toBe(row);
  engine.setMarks(7, { ...noMarks, rating: 3 });
  expect(first()).toBe(7);
  engine.setMarks(7, noMarks);
  engine.put({ ...asset, prompt: "wolf" }, { page: 4, slot: 4 });
  expect(first()).toBe(row);
  engine.remove(row);
  const again = engine.put(asset, { page: 5, slot: 5 }).row;
  expect([...engine.project(Uint32Array.of(again)).marks]).toEqual([0]);
});

it("counts hidden ones nowhere but in what says how many are left out", () => {
  const engine = filled();
  for (const row of [2, 3, 20]) engine.setMarks(row, { ...noMarks, hidden: true });
  const ask = (change: Partial<typeof everything>) => {
    const query = { ...everything, ...change };
    const { rows, total, hiddenOut } = engine.run(query, open);
    const hidden = engine.counts(query, open, "hidden").values.find(({ value }) => value === "1")?.count;
    return [rows.length, total, hiddenOut, hidden];
  };
  expect(ask({})).toEqual([18, 18, 3, 3]);
  expect(ask({ kind: "image" })).toEqual([18, 18, 2, 2]);
  expect(ask({ filters: { hidden: { include: ["1"], exclude: [] } } })).toEqual([3, 21, 0, 3]);
  expect(ask({ filters: { hidden: { include: ["0", "1"], exclude: [] } } })).toEqual([21, 21, 0, 3]);
  expect(ask({ text: "is:hidden" })).toEqual([3, 21, 0, 3]);
});
