import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { noise } from "../../testing/pictures.ts";
import { createTestApp, type ResponseHop } from "../../testing/test-app.ts";

const png = await noise(120, 90);

/** The app over a host that answers so, whatever the range. */
function open(body: Uint8Array, coding: string, status = 200) {
  const hop = vi.fn<ResponseHop>(async (_url, { range }) => {
    const headers = { "content-encoding": coding, "content-length": `${body.length}`, etag: '"v1"' };
    if (range === undefined || status === 200) return new Response(Buffer.from(body), { headers });
    const part = { ...headers, "content-range": `bytes 0-${body.length - 1}/${body.length}` };
    return new Response(Buffer.from(body), { status, headers: part });
  });
  const { app, sealer } = createTestApp({ hop });
  const sealed = sealer.seal("https://cdn.example/a.png");
  return {
    hop,
    original: (headers: Record<string, string> = {}) => app.request(sealed, { headers }),
    thumbnail: () => app.request(thumbnailUrl(sealed, 240)),
    head: () => app.request(sealed, { method: "HEAD" }),
  };
}

it.each([
  ["gzip", gzipSync(png)],
  ["x-gzip", gzipSync(png)],
  ["GZIP", gzipSync(png)],
  ["br", brotliCompressSync(png)],
  ["zstd", zstdCompressSync(png)],
  ["deflate", deflateSync(png)],
  ["deflate", deflateRawSync(png)],
  ["gzip, br", brotliCompressSync(gzipSync(png))],
  // Said of what is not packed at all.
  ["gzip", png],
  ["aws-chunked", png],
  ["identity", png],
])("shows what is sent as %s", async (coding, body) => {
  const { original, thumbnail } = open(body, coding);
  const response = await original();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.has("content-encoding")).toBe(false);
  expect(Number(response.headers.get("content-length") ?? png.length)).toBe(png.length);
  expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  expect((await thumbnail()).status).toBe(200);
});

it("asks for the whole where a part would come packed", async () => {
  const { original, head, hop } = open(gzipSync(png), "gzip", 206);
  const response = await original({ range: "bytes=100-199", "if-range": '"v1"' });
  expect(response.status).toBe(200);
  expect(response.headers.has("content-range")).toBe(false);
  expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  expect(hop.mock.calls.map(([, { range }]) => range)).toEqual(["bytes=100-199", undefined]);
  expect((await head()).headers.get("content-type")).toBe("image/png");
});

it("breaks off with what is packed", async () => {
  const packed = gzipSync(png);
  const cut = open(packed.subarray(0, packed.length - 100), "gzip");
  await expect((await cut.original()).arrayBuffer()).rejects.toThrow("Broke off.");
  const problem = v.parse(problemSchema, await (await cut.thumbnail()).json());
  expect(problem).toMatchObject({ code: "source-failed", retryable: true });

  const broken = Buffer.from(packed).fill(0xff, 2000, 4000);
  expect((await open(broken, "gzip").thumbnail()).status).toBe(422);
});

it("unpacks no bomb", async () => {
  const bomb = gzipSync(Buffer.concat([png.subarray(0, 33), Buffer.alloc(24_000_000)]));
  expect(bomb.length).toBeLessThan(100_000);
  const { thumbnail, original } = open(bomb, "gzip");
  expect((await thumbnail()).status).toBe(413);
  await expect((await original()).arrayBuffer()).rejects.toThrow("Too large.");
});
