import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { downloadUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { bombs, mp4, noise, picture } from "../testing/pictures.ts";
import { createTestApp, type ResponseHop } from "../testing/test-app.ts";
import type { OriginalLimits } from "./originals.ts";

const source = "https://cdn.example/clip";

/** A host that answers ranges as a CDN does. */
function ranged(body: Buffer) {
  return vi.fn<ResponseHop>(async (_url, headers) => {
    const known = {
      etag: '"v1"',
      "accept-ranges": "bytes",
      "content-type": "text/html",
      "set-cookie": "a=b",
    };
    if (headers["if-none-match"] === '"v1"') return new Response(null, { status: 304, headers: known });
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "") ?? [];
    if (from === undefined)
      return new Response(Buffer.from(body), { headers: { ...known, "content-length": `${body.length}` } });
    if (Number(from) >= body.length)
      return new Response("", { status: 416, headers: { "content-range": `bytes */${body.length}` } });
    const part = Buffer.from(body.subarray(Number(from), to ? Number(to) + 1 : undefined));
    return new Response(part, {
      status: 206,
      headers: {
        ...known,
        "content-length": `${part.length}`,
        "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`,
      },
    });
  });
}

function open(hop: ResponseHop, originals: Partial<OriginalLimits> = {}) {
  const { app, sealer } = createTestApp({ hop, originals });
  const address = sealer.seal(source);
  return {
    address,
    get: (headers: Record<string, string> = {}, path = address) => app.request(path, { headers }),
    head: () => app.request(address, { method: "HEAD" }),
  };
}

it("sends the whole file under the type its bytes tell", async () => {
  const body = mp4(100_000);
  const response = await open(ranged(body)).get();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toEqual({
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=31536000, immutable",
    "content-disposition": "inline",
    "content-length": "100000",
    "content-security-policy":
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin",
    "content-type": "video/mp4",
    "cross-origin-resource-policy": "same-origin",
    etag: '"v1"',
    "x-content-type-options": "nosniff",
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
});

it.each([
  ["bytes=0-1", "bytes 0-1/1000", 2],
  ["bytes=0-", "bytes 0-999/1000", 1000],
  ["bytes=900-", "bytes 900-999/1000", 100],
  ["bytes=10-19", "bytes 10-19/1000", 10],
])("passes %s through, and still knows the type", async (range, contentRange, length) => {
  const body = mp4(1000).fill(1, 24);
  const response = await open(ranged(body)).get({ range });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(contentRange);
  expect(response.headers.get("content-type")).toBe("video/mp4");
  expect((await response.arrayBuffer()).byteLength).toBe(length);
});

it("learns the type once", async () => {
  const hop = ranged(mp4(1000));
  const { get } = open(hop);
  for (const range of ["bytes=500-", "bytes=600-", "bytes=0-1"]) await (await get({ range })).arrayBuffer();
  expect(hop.mock.calls.map(([, { range }]) => range)).toEqual([
    "bytes=500-",
    "bytes=0-999999",
    "bytes=600-",
    "bytes=0-1",
  ]);
});

it.each(["bytes=0-", "bytes=0-1", "bytes=500-"])("passes %s of a picture to a download", async (range) => {
  const body = await noise(60, 60);
  const { get } = open(ranged(body));
  for (const _ of ["unknown", "known"]) {
    const response = await get({ range, "if-range": '"v1"' });
    expect(response.status).toBe(206);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range)!;
    const part = body.subarray(Number(from), to ? Number(to) + 1 : undefined);
    expect(Buffer.from(await response.arrayBuffer()).equals(part)).toBe(true);
  }
});

it.each(["bytes=0-", "bytes=500-"])("sends %s of a picture whole to an <img>", async (range) => {
  const body = await noise(60, 60);
  const response = await open(ranged(body)).get({ range, "sec-fetch-dest": "image" });
  expect(response.status).toBe(200);
  expect(response.headers.get("accept-ranges")).toBe("none");
  expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
});

it.each(["bytes=0-", "bytes=0-1", "bytes=20-"])(
  "refuses %s of a picture that is too large",
  async (range) => {
    const { get } = open(ranged((await bombs()).jpeg));
    expect((await get({ range })).status).toBe(413);
    expect((await get({ range })).status).toBe(413);
  },
);

it("looks at a file's beginning whenever it is shown, whatever it was before", async () => {
  let body = mp4(1000);
  const { get } = open((...args) => ranged(body)(...args));
  expect((await get({ range: "bytes=0-" })).status).toBe(206);
  body = (await bombs()).jpeg;
  expect((await get({ range: "bytes=0-" })).status).toBe(413);
  expect((await get()).status).toBe(413);
});

it("sends the whole file where the host knows no ranges, or several are asked for", async () => {
  const whole = async () => new Response(new Uint8Array(mp4(1000)));
  expect((await open(whole).get({ range: "bytes=10-19" })).status).toBe(200);
  expect((await open(ranged(mp4(1000))).get({ range: "bytes=0-1,5-6" })).status).toBe(200);
});

it("passes on what cannot be met and what is unchanged", async () => {
  const beyond = await open(ranged(mp4(1000))).get({ range: "bytes=5000-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
  expect((await open(ranged(mp4(1000))).get({ "if-none-match": '"v1"' })).status).toBe(304);
});

it("answers HEAD by asking for the first bytes alone", async () => {
  const hop = ranged(mp4(1000));
  const response = await open(hop).head();
  expect(response.headers.get("content-length")).toBe("1000");
  expect(response.headers.get("content-type")).toBe("video/mp4");
  expect(response.headers.has("content-range")).toBe(false);
  expect(await response.text()).toBe("");
  expect(hop.mock.calls.map(([, { range }]) => range)).toEqual(["bytes=0-999999"]);
});

it("answers HEAD as it would answer GET", async () => {
  const bomb = (await bombs()).avif;
  expect((await open(ranged(bomb)).head()).status).toBe(413);
});

it("names a download by its name and its real type", async () => {
  const { address, get } = open(ranged(await picture(4, 4)));
  const response = await get({}, downloadUrl(address, "2026-03-01 fox"));
  expect(response.headers.get("content-disposition")).toContain('filename="2026-03-01 fox.png"');
});

it.each([
  "<!doctype html><script>alert(1)</script>",
  "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "",
  "short",
])("refuses %j", async (body) => {
  const response = await open(
    async () => new Response(body, { headers: { "content-type": "image/png" } }),
  ).get();
  expect(response.status).toBe(415);
  expect(v.parse(problemSchema, await response.json()).title).toBe("Not a picture or video.");
});

/** An endless MP4, which counts what was taken of it and learns when it is no longer wanted. */
function endless() {
  const state = { taken: 0, cancelled: Promise.withResolvers<void>() };
  const hop: ResponseHop = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          state.taken++;
          controller.enqueue(new Uint8Array(mp4(10_000)));
        },
        cancel: () => state.cancelled.resolve(),
      }),
    );
  return { state, hop };
}

it("streams no faster than it is read, and lets go when the browser does", async () => {
  const { state, hop } = endless();
  const response = await open(hop).get();
  const reader = response.body!.getReader();
  await reader.read();
  expect(state.taken).toBeLessThan(10);
  await reader.cancel();
  await state.cancelled.promise;
});

it("sends so many at once and no more, until one has ended", async () => {
  const { hop } = endless();
  const { get } = open(hop, { streams: 2 });
  const [first] = [await get(), await get()];
  const third = await get();
  expect(third.status).toBe(503);
  expect(v.parse(problemSchema, await third.json()).retryable).toBe(true);
  await first?.body?.cancel();
  expect((await get()).status).toBe(200);
});

it("breaks an endless file off", async () => {
  const { state, hop } = endless();
  const response = await open(hop, { bytes: 50_000 }).get();
  await expect(response.arrayBuffer()).rejects.toThrow("Too large.");
  await state.cancelled.promise;
});
