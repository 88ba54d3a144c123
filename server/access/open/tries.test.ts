import { expect, it } from "vitest";
import { Tries } from "./tries.ts";

const limits = { most: 3, everyMs: 1_000 };

it("gives a client its tries at once and one more now and then, and takes none from another", () => {
  const tries = new Tries(limits);
  const at = (now: number, client = "192.0.2.1") => tries.take(client, now);
  expect([at(0), at(0), at(0), at(0)]).toEqual([0, 0, 0, 1_000]);
  expect(at(0, "192.0.2.2")).toBe(0);
  expect([at(400), at(1_000), at(1_000)]).toEqual([600, 0, 1_000]);
  // After a while all is forgotten; to have been turned away has cost nothing.
  expect([at(9_000), at(9_000), at(9_000), at(9_000)]).toEqual([0, 0, 0, 1_000]);
});

it("counts a network of IPv6 as one client, and IPv4 as itself in every way of writing it", () => {
  const shared = (a: string | undefined, b: string | undefined) => {
    const tries = new Tries({ most: 1, everyMs: 1_000 });
    return tries.take(a, 0) === 0 && tries.take(b, 0) > 0;
  };
  expect(shared("2001:db8:0:7::1", "2001:db8:0:7:ffff::2")).toBe(true);
  expect(shared("2001:db8::1", "2001:0db8:0000:0000:1:2:3:4")).toBe(true);
  expect(shared("::1", "::2:1")).toBe(true);
  expect(shared("2001:db8:0:7::1", "2001:db8:0:8::1")).toBe(false);
  expect(shared("::ffff:192.0.2.1", "192.0.2.1")).toBe(true);
  expect(shared("192.0.2.1", "192.0.2.2")).toBe(false);
  expect(shared(undefined, undefined)).toBe(true);
});
