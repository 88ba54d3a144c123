import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ApiError, type Problem } from "#contract/problem.ts";
import { createUpstream, type FetchLike } from "./client.ts";

const key = "pictai_raw-key";
const never = new AbortController().signal;

function upstream(fetch: FetchLike, limits: { timeoutMs?: number; maxBytes?: number } = {}) {
  return createUpstream({
    apiUrl: "https://p.example/pictoryapis",
    key,
    fetch,
    seal: (url) => url,
    ...limits,
  });
}

async function problemMet(fetch: FetchLike, limits = {}, pageKey?: string): Promise<Problem> {
  const error = await upstream(fetch, limits)
    .page("image", pageKey, never)
    .catch((reason) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(JSON.stringify((error as ApiError).problem)).not.toContain(key);
  return (error as ApiError).problem;
}

it("asks as the provider wants to be asked", async () => {
  const fetch = vi.fn((_url: string, _init: RequestInit) => Response.json({ items: [] }));
  await upstream(fetch).page("video", "a+b/c= ä", never);
  const request = new Request(...fetch.mock.calls[0]!);
  expect(request.url).toBe(
    "https://p.example/pictoryapis/v1/aistudio/videos?nextPageKey=a%2Bb%2Fc%3D%20%C3%A4",
  );
  expect(request.headers.get("authorization")).toBe(key);
  expect(request.headers.get("accept")).toBe("application/json");
  expect(request.headers.get("user-agent")).toMatch(/^Mozilla/);
  expect(request.redirect).toBe("manual");
});

it.each([
  [400, "", 502, false],
  [401, '{"message":"Unauthorized"}', 401, false],
  [403, `<html>${key}</html>`, 403, false],
  [429, "", 429, true],
  [500, `{"message":"${key}"}`, 500, true],
  [503, "", 503, true],
  [418, "", 502, false],
  [302, "", 502, false],
])("turns a %i into a problem of its own words", async (status, body, told, retryable) => {
  const problem = await problemMet(() => new Response(body, { status }));
  expect(problem).toMatchObject({ status: told, retryable });
});

it.each([400, 404, 410, 422])(
  "tells a %i for a page key as the key's own, and for the head as no answer",
  async (status) => {
    const refused = () => new Response("", { status });
    expect(await problemMet(refused, {}, "old")).toMatchObject({ code: "page-key-refused", status });
    expect(await problemMet(refused)).toMatchObject({ code: "bad-answer" });
  },
);

it("passes Retry-After on, as seconds and as a date", async () => {
  const after = (value: string) => () => new Response("", { status: 429, headers: { "retry-after": value } });
  expect((await problemMet(after("17"))).retryAfter).toBe(17);
  expect((await problemMet(after("Thu, 01 Jan 1970 00:00:00 GMT"))).retryAfter).toBe(0);
  expect(await problemMet(after("soon"))).not.toHaveProperty("retryAfter");
});

it.each([
  ["<html>", "not JSON"],
  ['{"items":[{]}', "not JSON"],
  ['{"message":"hi"}', "not a list"],
  ["", "not JSON"],
])("tells an answer that is no page: %s", async (body, detail) => {
  const problem = await problemMet(() => new Response(body));
  expect(problem).toMatchObject({ status: 502, retryable: false });
  expect(problem.detail).toContain(detail);
});

it("stops reading an endless answer", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const problem = await problemMet(() => new Response(endless), { maxBytes: 10_000 });
  expect(problem.detail).toContain("far too long");
  expect(sent).toBeLessThan(20_000);
});

/** Never answers, but lets go when asked to. */
const silent: FetchLike = (_url, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

it("gives up on a silent provider", async () => {
  expect(await problemMet(silent, { timeoutMs: 20 })).toMatchObject({ status: 504, retryable: true });
});

describe("a provider that falls silent while memory is tidied", () => {
  setFlagsFromString("--expose-gc");
  const tidy = runInNewContext("gc") as () => void;
  let server: Server;
  let sent = "";

  beforeAll(async () => {
    server = createServer((_request, response) => {
      if (sent !== "") response.write(sent);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ["before it answers", ""],
    ["in the middle of its answer", '{"items":['],
  ])("is given up %s", async (_when, words) => {
    sent = words;
    const { port } = server.address() as AddressInfo;
    const local: FetchLike = (_url, init) => fetch(`http://127.0.0.1:${port}`, init);
    const tidying = setInterval(tidy, 5);
    const problem = problemMet(local, { timeoutMs: 100 }).finally(() => clearInterval(tidying));
    expect(await problem).toMatchObject({ status: 504, retryable: true });
  });
});

it("hides what the network said when the provider cannot be reached", async () => {
  const problem = await problemMet(() => Promise.reject(new TypeError(`bad header ${key}`)));
  expect(problem).toMatchObject({ status: 502, retryable: true });
});

it("lets go of the provider when the browser leaves", async () => {
  const browser = new AbortController();
  const asked = Promise.withResolvers<RequestInit>();
  const page = upstream((url, init) => {
    asked.resolve(init);
    return silent(url, init);
  }).page("image", undefined, browser.signal);
  const { signal } = await asked.promise;
  browser.abort();
  await expect(page).rejects.toThrow(/abort/i);
  expect(signal?.aborted).toBe(true);
});
