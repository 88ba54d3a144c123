import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ApiError } from "#contract/problem.ts";
import { startHost } from "../testing/upstream-host.ts";
import { createUpstream } from "./client.ts";
import { createProviderFetch } from "./transport.ts";

const never = new AbortController().signal;
const page = JSON.stringify({ items: [], nextPageKey: "next" });

function upstreamOf(origin: string, limits: { timeoutMs?: number; maxBytes?: number } = {}) {
  const fetch = createProviderFetch({});
  return createUpstream({ apiUrl: origin, key: "pictai_k", fetch, seal: (url) => url, ...limits });
}

it("loses no page to a provider that closes idle connections", async () => {
  const used = new WeakSet<object>();
  await using host = await startHost((request, response) => {
    if (used.has(request.socket)) return request.socket.destroy();
    used.add(request.socket);
    return response.end(page);
  });
  const upstream = upstreamOf(host.origin);
  for (let i = 0; i < 5; i++)
    expect(await upstream.page("image", undefined, never)).toMatchObject({ nextPageKey: "next" });
});

it.each([
  ["gzip", gzipSync(page)],
  ["br", brotliCompressSync(page)],
  ["identity", page],
])("reads a page that comes as %s", async (encoding, body) => {
  await using host = await startHost((_request, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(body),
  );
  expect(await upstreamOf(host.origin).page("video", "k", never)).toMatchObject({ nextPageKey: "next" });
  expect(host.requests[0]?.headers).toMatchObject({
    authorization: "pictai_k",
    "accept-encoding": "gzip, br",
  });
});

it.each([
  ["is far larger unpacked", gzipSync(Buffer.alloc(5_000_000)), "bad-answer"],
  ["is no gzip", Buffer.from("plain"), "unreachable"],
  ["is cut short", gzipSync(Buffer.alloc(1000)).subarray(0, -12), "unreachable"],
])("survives a page that %s", async (_name, body, code) => {
  await using host = await startHost((_request, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(body),
  );
  const error = await upstreamOf(host.origin, { maxBytes: 100_000 })
    .page("image", undefined, never)
    .catch((reason: unknown) => reason);
  expect((error as ApiError).problem).toMatchObject({ code });
});

it.each([
  [204, "bad-answer"],
  [302, "bad-answer"],
  [304, "bad-answer"],
  [401, "unauthorized"],
  [503, "provider-failed"],
  [600, "unreachable"],
])("tells a %i", async (status, code) => {
  await using host = await startHost((_request, response) =>
    response.writeHead(status, { location: "/elsewhere", "retry-after": "7" }).end(),
  );
  const error = await upstreamOf(host.origin)
    .page("image", undefined, never)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).problem).toMatchObject({ code, ...(status === 503 && { retryAfter: 7 }) });
  expect(host.requests).toHaveLength(1);
});

it("hangs up on a provider that drips when the time is over", async () => {
  const closed = Promise.withResolvers<void>();
  await using host = await startHost((_request, response) => {
    const drip = setInterval(() => response.write(" "), 10);
    response.on("close", () => {
      clearInterval(drip);
      closed.resolve();
    });
  });
  const asked = upstreamOf(host.origin, { timeoutMs: 100 }).page("image", undefined, never);
  await expect(asked).rejects.toThrow("Pictory takes too long.");
  await closed.promise;
});
