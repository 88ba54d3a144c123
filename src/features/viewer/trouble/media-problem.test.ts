import { afterEach, expect, it, vi } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { readMediaProblem, wordsOf } from "./media-problem.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const ask = (
  answer: (url: string, init: RequestInit) => Promise<Response>,
  signal = new AbortController().signal,
) => {
  vi.stubGlobal("fetch", answer);
  return readMediaProblem("/media/original/s/x", signal);
};

const online = (onLine: boolean) => vi.stubGlobal("navigator", { onLine });

it("passes on what the server says", async () => {
  const problem: Problem = {
    code: "gone",
    status: 404,
    title: "Gone.",
    detail: "The provider no longer has it.",
    retryable: false,
  };
  expect(await ask(async () => Response.json(problem, { status: 404 }))).toEqual(problem);
});

it.each([
  [404, /gone upstream/i, false],
  [410, /gone upstream/i, false],
  [403, /expired/, false],
  [413, /large/, false],
  [415, /not arrive/, false],
  [429, /many/, true],
  [500, /provider/, true],
  [502, /provider/, true],
])("has words of its own for a bare %d", async (status, title, retryable) => {
  const problem = await ask(async () => new Response("<html>", { status }));
  expect(problem).toMatchObject({ status, retryable });
  expect(problem.title).toMatch(title);
});

it("tells a file that arrives but does not decode", async () => {
  const problem = await ask(async () => new Response("x", { status: 206 }));
  expect(problem).toMatchObject({ status: 200, retryable: true });
});

it("tells a person who is offline from a server that is not there", async () => {
  const refused = () => Promise.reject(new TypeError("failed"));
  online(false);
  expect((await ask(refused)).title).toMatch(/offline/);
  online(true);
  expect((await ask(refused)).title).toMatch(/cannot be reached/);
});

it("does not wait for ever for the reason", async () => {
  vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort(new Error("late")));
  const problem = await ask((_, { signal }) => Promise.reject(signal?.reason));
  expect(problem).toMatchObject({ status: 504, retryable: true });
});

it("gives up when nobody waits any more", async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(ask(() => Promise.reject(abort.signal.reason), abort.signal)).rejects.toThrow();
});

it("says what to expect of trying again", () => {
  const problem: Problem = {
    code: "source-failed",
    status: 502,
    title: "Down.",
    detail: "It is down.",
    retryable: true,
  };
  expect(wordsOf(problem).detail).toBe("It is down. Try again in a moment.");
  expect(wordsOf({ ...problem, retryAfter: 7 }).detail).toBe("It is down. Try again in 7 s.");
  expect(wordsOf({ ...problem, retryable: false }).detail).toBe("It is down.");
  expect(wordsOf({ ...problem, code: "expired", retryable: false }).detail).toContain("gone upstream");
});

it("asks past the cache, also from where a video broke off, and believes the later answer", async () => {
  const asked: [range: unknown, cache: unknown][] = [];
  const part = (range: string) => new Response("x", { status: 206, headers: { "content-range": range } });
  const broken = { at: 0.5, interrupted: true };
  const host = (later: () => Response) =>
    vi.stubGlobal("fetch", async (_: string, { headers, cache }: RequestInit) => {
      const range = new Headers(headers).get("range");
      asked.push([range, cache]);
      return range === "bytes=0-0" ? part("bytes 0-0/1001") : later();
    });
  const read = () => readMediaProblem("/media/original/s/x", new AbortController().signal, broken);

  host(() => new Response("", { status: 403 }));
  expect((await read()).code).toBe("expired");
  expect(asked).toEqual([
    ["bytes=0-0", "no-store"],
    ["bytes=500-500", "no-store"],
  ]);
  host(() => part("bytes 500-500/1001"));
  expect((await read()).code).toBe("interrupted");
});

it("knows by itself what no answer can tell: no network, no server, and a file that came and cannot be shown", async () => {
  const read = () => readMediaProblem("/media/original/s/x", new AbortController().signal);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("navigator", { onLine: false });
  expect((await read()).code).toBe("offline");
  vi.stubGlobal("navigator", { onLine: true });
  expect((await read()).code).toBe("server-unreachable");
  vi.stubGlobal("fetch", async () => new Response("x"));
  expect((await read()).code).toBe("undecodable");
});
