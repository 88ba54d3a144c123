import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { downloadUrl, namedUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { oddMedia } from "#emulator/odd/odd-media.ts";
import { bombs, mp4, noise, picture } from "../../testing/pictures.ts";
import { createTestApp, type ResponseHop } from "../../testing/test-app.ts";
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
    "content-disposition": expect.stringMatching(/^inline; filename="/),
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
  const unchanged = await open(ranged(mp4(1000))).get({ "if-none-match": '"v1"' });
  expect([unchanged.status, unchanged.headers.get("cache-control")]).toEqual([
    304,
    "private, max-age=31536000, immutable",
  ]);
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
  const shown = await get({}, namedUrl(address, "2026-03-01 füchse"));
  expect(shown.headers.get("content-disposition")).toMatch(/^inline;.*2026-03-01%20f%C3%BCchse\.png$/);
});

/** Of what is not shown: whether it can be had as a download, and how it comes then. */
async function takenHome(body: Uint8Array, headers: Record<string, string> = {}) {
  const { address, get } = open(ranged(Buffer.from(body)));
  const problem = v.parse(problemSchema, await (await get()).json());
  const response = await get(headers, downloadUrl(address, "fox"));
  const { status } = response;
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const type = response.headers.get("content-type");
  const whole = Buffer.from(await response.arrayBuffer()).equals(body);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  return { code: problem.code, downloadable: problem.downloadable, status, name, type, whole };
}

it.each([
  ["fox.heic", Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${"pixels".repeat(40)}`)],
  ["fox.tiff", await picture(8, 8, "tiff")],
  ["fox.avi", Buffer.from(`RIFF1234AVI LIST${"film".repeat(40)}`)],
  ["fox.ts", Buffer.from(`G${"x".repeat(187)}`.repeat(4))],
  ["fox.bin", Buffer.from("%PDF-1.7 or whatever else it is")],
  ["fox.bin", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")],
])("lets what is not shown be taken home as %s, and shows it nowhere", async (name, body) => {
  const octets = { status: 200, type: "application/octet-stream", whole: true };
  expect(await takenHome(body)).toEqual({ code: "not-media", downloadable: true, name, ...octets });
  const range = { range: "bytes=0-" };
  expect(await takenHome(body, range)).toMatchObject({ status: 206, type: octets.type, whole: true });
});

it("lets a picture be taken home that is too large to be shown, or damaged", async () => {
  const sent = { status: 200, type: "image/png", whole: true, name: "fox.png", downloadable: true };
  expect(await takenHome((await bombs()).png)).toEqual({ code: "too-large", ...sent });
  const png = await noise(60, 60);
  expect(await takenHome(png.subarray(0, 20))).toEqual({ code: "damaged", ...sent });
});

it("tells HEAD of a download what GET gives", async () => {
  const { app, sealer } = createTestApp({ hop: ranged(await picture(8, 8, "tiff")) });
  const address = sealer.seal(source);
  expect((await app.request(address, { method: "HEAD" })).status).toBe(415);
  const head = await app.request(downloadUrl(address, "fox"), { method: "HEAD" });
  expect([head.status, head.headers.get("content-type")]).toEqual([200, "application/octet-stream"]);
});

it("gives an element that shows pictures no more by the name of a download", async () => {
  for (const body of [(await bombs()).png, await picture(8, 8, "tiff"), mp4(1000)]) {
    const { address, get } = open(ranged(Buffer.from(body)));
    const response = await get({ "sec-fetch-dest": "image" }, downloadUrl(address, "fox"));
    expect(response.status).toBeGreaterThanOrEqual(400);
  }
});

it("forgets nothing of what it refused by way of a download", async () => {
  const { address, get } = open(ranged(Buffer.from(`RIFF1234AVI LIST${"film".repeat(400)}`)));
  expect((await get({ range: "bytes=500-" }, downloadUrl(address, "fox"))).status).toBe(206);
  expect((await get({ range: "bytes=500-" })).status).toBe(415);
});

it.each([
  ["webm", "video/webm"],
  ["quicktime", "video/quicktime"],
  ["segment", "video/mp4"],
  ["matroska", "video/matroska"],
])("sends a film of %s under its own type, in parts too", async (name, type) => {
  const body = Buffer.from(await oddMedia[name]!.make());
  const { get } = open(ranged(body));
  expect((await get()).headers.get("content-type")).toBe(type);
  const part = await get({ range: "bytes=500-" });
  expect([part.status, part.headers.get("content-type")]).toEqual([206, type]);
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

it.each([
  "<!doctype html><title>Please sign in</title>",
  " <html>",
  '{"message":"no"}',
  "<?xml version='1.0'?><Error/>",
  "",
])("gives words that were sent instead of a file to nobody: %j", async (body) => {
  const { address, get } = open(ranged(Buffer.from(body)));
  for (const path of [address, downloadUrl(address, "fox")]) {
    const response = await get({}, path);
    expect(response.status).toBe(415);
    expect(v.parse(problemSchema, await response.json())).not.toHaveProperty("downloadable");
  }
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
  const { get } = open(hop, { streams: { total: 2, waitMs: 20 } });
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

it.each<[string, () => Promise<Response>, number, string]>([
  ["has expired", async () => new Response("", { status: 403 }), 403, "expired"],
  ["has gone", async () => new Response("", { status: 404 }), 404, "gone"],
  ["fails", async () => new Response("", { status: 500 }), 502, "source-failed"],
  ["asks for a sign-in", async () => new Response("<html>Sign in"), 415, "not-media"],
  ["is down", () => Promise.reject(new Error("ECONNREFUSED")), 502, "unreachable"],
])("tells at once of a film in play that its source %s", async (_name, fail, status, code) => {
  let failing = false;
  const whole = ranged(mp4(1000));
  const { get, head } = open((...args) => (failing ? fail() : whole(...args)));
  const probe = () => get({ range: "bytes=0-0" });
  for (const range of ["bytes=0-", "bytes=500-"]) await (await get({ range })).arrayBuffer();
  const well = await probe();
  expect([well.status, well.headers.get("cache-control")]).toEqual([206, "no-store"]);
  failing = true;
  const ill = await probe();
  expect([ill.status, ill.headers.get("cache-control")]).toEqual([status, "no-store"]);
  expect(v.parse(problemSchema, await ill.json()).code).toBe(code);
  expect((await head()).status).toBe(status);
  failing = false;
  expect((await probe()).status).toBe(206);
});
