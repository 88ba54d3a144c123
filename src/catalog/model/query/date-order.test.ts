import { expect, it } from "vitest";
import { buildAsset } from "#testing/assets.ts";
import { Columns, live } from "./columns.ts";
import { DateOrder } from "./date-order.ts";

function setUp() {
  const columns = new Columns();
  const order = new DateOrder(columns);
  const add = (created: number, kind: "image" | "video" = "image") => {
    const row = columns.rows;
    columns.write(row, buildAsset({ kind, createdDate: new Date(created).toISOString() }), {
      page: 0,
      slot: 0,
    });
    order.insert(row);
    return row;
  };
  return { columns, order, add };
}

it("is newest first, images before videos of the same moment, then as they came", () => {
  const { order, add } = setUp();
  const video = add(5, "video");
  const [a, b] = [add(5), add(5)];
  expect([...order.read()]).toEqual([a, b, video]);
  const newer = add(9);
  const between = add(7);
  const older = add(1);
  expect([...order.read()]).toEqual([newer, between, a, b, video, older]);
});

it("tells how many are newer, and not older", () => {
  const { order, add } = setUp();
  for (const time of [1, 5, 5, 9]) add(time);
  expect([order.newerThan(5), order.notOlderThan(5)]).toEqual([1, 3]);
  expect([order.newerThan(Infinity), order.notOlderThan(-Infinity)]).toEqual([0, 4]);
  expect([order.newerThan(0), order.notOlderThan(10)]).toEqual([4, 0]);
});

it("names the same rows for a short and for a long span of time", () => {
  const { order, add } = setUp();
  for (let time = 0; time < 64; time++) add(time);
  expect([...order.between(60, 62)]).toEqual([0, 0b11 << 28]);
  expect([...order.between(2, 64)]).toEqual([0xfffffffc, 0xffffffff]);
});

it("takes a row out, and sweeps removed ones when they are many", () => {
  const { columns, order, add } = setUp();
  const rows = Array.from({ length: 1500 }, (_, time) => add(time));
  order.extract(rows[7] ?? 0);
  expect(order.read()).toHaveLength(1499);
  for (const row of rows.slice(100, 1200)) {
    columns.flags.set(row, columns.flags.get(row) & ~live);
    order.remove();
  }
  expect(order.read()).toHaveLength(399);
});
