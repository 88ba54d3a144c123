import { expect, it } from "vitest";
import { createPace, networkOf } from "./pace.ts";

it("lets a client ask often after a rest, then at its pace, and is the less patient with nobody else", () => {
  const pace = createPace({ perSecond: 2, atOnce: 3, clients: 10 });
  const asked = (client: string, now: number) => pace(client, now);
  expect([0, 0, 0, 0].map((now) => asked("a", now))).toEqual([0, 0, 0, 1]);
  expect(asked("b", 0)).toBe(0);
  expect([600, 600].map((now) => asked("a", now))).toEqual([0, 1]);
  expect([60_000, 60_000, 60_000, 60_000].map((now) => asked("a", now))).toEqual([0, 0, 0, 1]);
});

it("is not worn down by who keeps asking", () => {
  const pace = createPace({ perSecond: 1, atOnce: 1, clients: 10 });
  const answers = Array.from({ length: 100 }, (_, i) => pace("a", i * 100));
  expect(answers.filter((wait) => wait === 0)).toHaveLength(10);
});

it("remembers no more clients than it may", () => {
  const pace = createPace({ perSecond: 1, atOnce: 1, clients: 2 });
  for (const client of ["a", "b", "c"]) expect(pace(client, 0)).toBe(0);
  // "a" was forgotten, "c" was not.
  expect([pace("c", 0), pace("a", 0)]).toEqual([1, 0]);
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8::1", "2001:db8:0:0"],
  ["2001:db8:0001::ffff:1:2", "2001:db8:1:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
])("takes the network of %s for the client: %s", (client, network) => {
  expect(networkOf(client)).toBe(network);
});
