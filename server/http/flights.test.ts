import { expect, it } from "vitest";
import { Flights } from "./flights.ts";

const never = new AbortController().signal;

it("does identical work once at a time", async () => {
  const flights = new Flights<number>();
  let begun = 0;
  const start = async () => ++begun;
  expect(await Promise.all([flights.join("a", never, start), flights.join("a", never, start)])).toEqual([
    1, 1,
  ]);
  expect(await flights.join("a", never, start)).toBe(2);
});

it("goes on while one is left, and ends with the last", async () => {
  const flights = new Flights<never>();
  const [first, second] = [new AbortController(), new AbortController()];
  let working: AbortSignal | undefined;
  const start = (signal: AbortSignal) => {
    working = signal;
    return new Promise<never>((_resolve, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason)),
    );
  };
  const a = flights.join("a", first.signal, start);
  const b = flights.join("a", second.signal, start);
  first.abort(new Error("left"));
  await expect(a).rejects.toThrow("left");
  expect(working?.aborted).toBe(false);
  second.abort(new Error("left too"));
  await expect(b).rejects.toThrow("left too");
  expect(working?.aborted).toBe(true);
});

it("fails together, and tries anew afterwards", async () => {
  const flights = new Flights<number>();
  const fail = () => Promise.reject(new Error("bad"));
  const both = await Promise.allSettled([flights.join("a", never, fail), flights.join("a", never, fail)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await flights.join("a", never, async () => 1)).toBe(1);
});

it("lets nobody join what began too long ago, and both end well", async () => {
  const flights = new Flights<string>({ joinableMs: 0 });
  const ends = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const signals: AbortSignal[] = [];
  const join = () =>
    flights.join("a", never, (signal) => {
      signals.push(signal);
      return ends[signals.length - 1]!.promise;
    });
  const [early, late] = [join(), join()];
  ends[0]!.resolve("early");
  expect(await early).toBe("early");
  expect(signals[1]?.aborted).toBe(false);
  ends[1]!.resolve("late");
  expect(await late).toBe("late");
});

it("aborts nothing that has ended", async () => {
  const flights = new Flights<number>();
  let working: AbortSignal | undefined;
  const start = async (signal: AbortSignal) => {
    working = signal;
    return 1;
  };
  await flights.join("a", never, start);
  expect(working?.aborted).toBe(false);
});
