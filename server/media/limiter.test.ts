import { expect, it } from "vitest";
import { Limiter } from "./limiter.ts";

const never = new AbortController().signal;

/** Starts a named task that runs until it is finished by hand. */
function tracker(limiter: Limiter) {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const start = (name: string, signal = never) =>
    limiter.run(signal, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => finish.set(name, resolve));
      return name;
    });
  return { begun, start, finish: (name: string) => finish.get(name)?.() };
}

it("runs so many at once, and the newest of those waiting next", async () => {
  const { begun, start, finish } = tracker(new Limiter(2));
  const [a] = [start("a"), start("b"), start("c"), start("d")];
  await Promise.resolve();
  expect(begun).toEqual(["a", "b"]);
  finish("a");
  expect(await a).toBe("a");
  await Promise.resolve();
  expect(begun).toEqual(["a", "b", "d"]);
});

it("lets one that waits leave, without taking another's place", async () => {
  const { begun, start, finish } = tracker(new Limiter(1));
  const leaving = new AbortController();
  const a = start("a");
  const b = start("b");
  const c = start("c", leaving.signal);
  leaving.abort(new Error("left"));
  await expect(c).rejects.toThrow("left");
  finish("a");
  await a;
  await Promise.resolve();
  expect(begun).toEqual(["a", "b"]);
  finish("b");
  expect(await b).toBe("b");
});

it("goes on after a failure", async () => {
  const limiter = new Limiter(1);
  await expect(limiter.run(never, () => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
  expect(await limiter.run(never, async () => 1)).toBe(1);
});

it("turns the longest waiting away when too many wait", async () => {
  const { begun, start, finish } = tracker(new Limiter(1, 2));
  const a = start("a");
  const [b, c] = [start("b"), start("c")];
  const d = start("d");
  await expect(b).rejects.toThrow("Busy.");
  for (const [name, done] of [
    ["a", a],
    ["d", d],
    ["c", c],
  ] as const) {
    finish(name);
    expect(await done).toBe(name);
    await Promise.resolve();
  }
  expect(begun).toEqual(["a", "d", "c"]);
});
