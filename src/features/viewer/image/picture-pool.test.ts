import { expect, it, vi } from "vitest";
import { createPicturePool } from "./picture-pool.ts";

/** A pool whose loads end when the test says so. */
function setUp(concurrency = 2) {
  const loads = new Map<string, PromiseWithResolvers<string> & { signal: AbortSignal }>();
  const started: string[] = [];
  const pool = createPicturePool((url, signal) => {
    const load = { ...Promise.withResolvers<string>(), signal };
    loads.set(url, load);
    started.push(url);
    return load.promise;
  }, concurrency);
  return { pool, started, loads, load: (url: string) => loads.get(url)! };
}

it("loads the most wanted first, a few at a time", async () => {
  const { pool, started, load } = setUp();
  pool.want(["a", "b", "c"]);
  expect(started).toEqual(["a", "b"]);
  load("b").resolve("B");
  await vi.waitFor(() => expect(started).toEqual(["a", "b", "c"]));
  expect([pool.state("a"), pool.state("b"), pool.state("d")]).toEqual(["loading", "ready", "absent"]);
});

it("lets go of what is no longer wanted, and keeps the rest", () => {
  const { pool, started, load } = setUp();
  pool.want(["a", "b"]);
  pool.want(["b", "c"]);
  expect(load("a").signal.aborted).toBe(true);
  expect(load("b").signal.aborted).toBe(false);
  expect(started).toEqual(["a", "b", "c"]);
  expect(pool.state("a")).toBe("absent");
});

it("ignores a late load of a picture that was let go and asked for again", async () => {
  const { pool, load } = setUp();
  pool.want(["a"]);
  const late = load("a");
  pool.want([]);
  pool.want(["a"]);
  late.resolve("old");
  await late.promise;
  expect(pool.state("a")).toBe("loading");
});

it("begins a load anew that takes too long", async () => {
  const { pool, started, load } = setUp();
  pool.want(["a"]);
  const slow = load("a");
  pool.retry("a");
  expect(slow.signal.aborted).toBe(true);
  expect(started).toEqual(["a", "a"]);
  load("a").resolve("A");
  await vi.waitFor(() => expect(pool.state("a")).toBe("ready"));
  pool.retry("a");
  expect(pool.state("a")).toBe("ready");
});

it("tells of a failure and tries again when asked", async () => {
  const { pool, load } = setUp();
  const heard = vi.fn();
  const undo = pool.subscribe(heard);
  pool.want(["a"]);
  load("a").reject(new Error("broken"));
  await vi.waitFor(() => expect(pool.state("a")).toBe("failed"));
  pool.want(["a", "b"]);
  expect(pool.state("a")).toBe("failed");
  pool.retry("a");
  expect(pool.state("a")).toBe("loading");
  expect(heard).toHaveBeenCalled();
  undo();
  heard.mockClear();
  pool.want([]);
  expect(heard).not.toHaveBeenCalled();
});
