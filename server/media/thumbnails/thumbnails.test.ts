import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import * as v from "valibot";
import { afterEach, expect, it, vi } from "vitest";
import { thumbnailUrl, thumbnailWidths } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { bombs, mp4, noise, picture } from "../../testing/pictures.ts";
import { createTestApp, type ResponseHop } from "../../testing/test-app.ts";
import { createCacheNames } from "../cache/cache-names.ts";
import { DiskCache } from "../cache/disk-cache.ts";

const source = "https://cdn.example/a.png";
const serve = (body: Uint8Array): ResponseHop => vi.fn(async () => new Response(Buffer.from(body)));

let directory = "";
afterEach(async () => {
  if (directory) await rm(directory, { recursive: true, force: true });
  directory = "";
});

async function disk() {
  directory ||= await mkdtemp(join(tmpdir(), "thumbs-"));
  const nameOf = createCacheNames(directory);
  return new DiskCache({ directory, nameOf, maxBytes: 1e6, onFailure: () => undefined });
}

it.each(["png", "jpeg", "webp", "gif", "avif"] as const)("makes a WebP of a %s", async (format) => {
  const { app, sealer } = createTestApp({ hop: serve(await picture(700, 350, format)) });
  const response = await app.request(thumbnailUrl(sealer.seal(source), 240));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/webp");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const { format: made, width, height } = await sharp(await response.arrayBuffer()).metadata();
  expect({ made, width, height }).toEqual({ made: "webp", width: 240, height: 120 });
});

it("never enlarges, and shows the middle of a very tall picture unless all of it is asked for", async () => {
  const size = async (width: number, height: number, whole = false) => {
    const { app, sealer } = createTestApp({ hop: serve(await picture(width, height)) });
    const response = await app.request(thumbnailUrl(sealer.seal(source), 960, whole));
    const made = await sharp(await response.arrayBuffer()).metadata();
    return [made.width, made.height];
  };
  expect(await size(100, 50)).toEqual([100, 50]);
  expect(await size(100, 20_000)).toEqual([100, 222]);
  expect(await size(100, 20_000, true)).toEqual([19, 3840]);
});

it("makes a thumbnail of whatever opens, up to the same number of pixels", async () => {
  const { app, sealer } = createTestApp({ hop: serve(await picture(8000, 8000)) });
  expect((await app.request(thumbnailUrl(sealer.seal(source), 240))).status).toBe(200);
  const tooMany = createTestApp({ hop: serve((await bombs()).png) });
  const sealed = tooMany.sealer.seal(source);
  for (const address of [thumbnailUrl(sealed, 240), sealed]) {
    const problem = v.parse(problemSchema, await (await tooMany.app.request(address)).json());
    expect(problem).toMatchObject({ code: "too-large", retryable: false, downloadable: true });
  }
});

it("completes no picture with what is left of an earlier one", async () => {
  const whole = await noise(300, 300);
  const bodies = [whole, whole.subarray(0, whole.length / 2), await picture(20, 20)];
  const statuses: number[] = [];
  const { app, sealer } = createTestApp({
    hop: async ({ pathname }) => {
      const body = Buffer.from(bodies[Number(pathname.slice(1))]!);
      return new Response(body, { headers: { "content-length": `${body.length}` } });
    },
  });
  for (const i of bodies.keys())
    statuses.push((await app.request(thumbnailUrl(sealer.seal(`https://cdn.example/${i}`), 240))).status);
  expect(statuses).toEqual([200, 422, 200]);
});

it("answers 304 to who has it already", async () => {
  const { app, sealer } = createTestApp({ hop: serve(await picture(20, 20)) });
  const address = thumbnailUrl(sealer.seal(source), 240);
  const etag = (await app.request(address)).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]+"$/);
  const again = await app.request(address, { headers: { "if-none-match": `"other", ${etag}` } });
  expect(again.status).toBe(304);
  expect((await app.request(address, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

it("makes no other widths, and none for addresses it did not seal", async () => {
  const hop = serve(await picture(20, 20));
  const { app, sealer } = createTestApp({ hop });
  const sealed = thumbnailUrl(sealer.seal(source), 240).replace(/\?.*/, "");
  for (const query of ["", "?w=241", "?w=240.0", "?w=1e9"])
    expect((await app.request(sealed + query)).status).toBe(400);
  const forged = sealed.replace(/thumb\/.{22}/, `thumb/${"A".repeat(22)}`);
  expect((await app.request(`${forged}?w=240`)).status).toBe(404);
  expect(hop).not.toHaveBeenCalled();
});

it("asks the host once for many who ask at the same time, and for those who ask later", async () => {
  const hop = serve(await picture(20, 20));
  const { app, sealer } = createTestApp({ hop });
  const address = thumbnailUrl(sealer.seal(source), 240);
  const many = await Promise.all(Array.from({ length: 10 }, () => app.request(address)));
  expect(many.map(({ status }) => status)).toEqual(many.map(() => 200));
  await app.request(address);
  expect(hop).toHaveBeenCalledTimes(1);
});

it("ends the work when all who asked have left", async () => {
  const asked = Promise.withResolvers<AbortSignal>();
  const { app, sealer } = createTestApp({
    hop: (_url, _headers, signal) => {
      asked.resolve(signal);
      return new Promise(() => undefined);
    },
  });
  const browser = new AbortController();
  const response = app.request(thumbnailUrl(sealer.seal(source), 240), { signal: browser.signal });
  const working = await asked.promise;
  browser.abort();
  expect((await response).status).toBe(499);
  expect(working.aborted).toBe(true);
});

it("serves after a restart, though the original is gone", async () => {
  const before = createTestApp({ disk: await disk(), hop: serve(await picture(700, 350)) });
  const sealed = before.sealer.seal(source);
  const address = thumbnailUrl(sealed, 480);
  const made = await before.app.request(address);

  const kept = await disk();
  await vi.waitFor(async () => {
    const after = createTestApp({ disk: kept, hop: async () => new Response("", { status: 404 }) });
    const response = await after.app.request(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBe(made.headers.get("etag"));
    // Another width cannot be made any more: the one there is stands in, and is not kept for ever.
    const other = await after.app.request(thumbnailUrl(sealed, 240));
    expect(other.headers.get("cache-control")).toBe("no-cache");
    expect((await sharp(await other.arrayBuffer()).metadata()).width).toBe(480);
  });
});

it("serves without a disk that can be written", async () => {
  directory = await mkdtemp(join(tmpdir(), "thumbs-"));
  await writeFile(join(directory, "file"), "");
  const onFailure = vi.fn();
  const broken = new DiskCache({ directory: join(directory, "file"), maxBytes: 1e6, onFailure });
  const { app, sealer } = createTestApp({ disk: broken, hop: serve(await picture(20, 20)) });
  const sealed = sealer.seal(source);
  for (const width of thumbnailWidths)
    expect((await app.request(thumbnailUrl(sealed, width))).status).toBe(200);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledTimes(1));
});

it.each([
  [404, 404, "Gone upstream."],
  [410, 404, "Gone upstream."],
  [403, 403, "Link expired."],
  [500, 502, "Source failed."],
])("tells a host's %i", async (status, told, title) => {
  const { app, sealer } = createTestApp({ hop: async () => new Response("<html>", { status }) });
  const response = await app.request(thumbnailUrl(sealer.seal(source), 240));
  expect(response.status).toBe(told);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(v.parse(problemSchema, await response.json()).title).toBe(title);
});

/** The statuses of looks at one thumbnail whose host always answers so, and how often the host was asked. */
async function looks(body: Uint8Array, status: number, headers: Record<string, string>[], retryMs = 0) {
  const hop = vi.fn<ResponseHop>(async () => new Response(Buffer.from(body), { status }));
  const { app, sealer } = createTestApp({ hop, thumbnails: { retryMs } });
  const sealed = sealer.seal(source);
  const statuses: number[] = [];
  for (const [i, sent] of headers.entries()) {
    const address = thumbnailUrl(sealed, thumbnailWidths[i % 3]!);
    statuses.push((await app.request(address, { headers: sent })).status);
  }
  return { statuses, asked: hop.mock.calls.length };
}

it("asks no more for a while after a dead address, whatever the width", async () => {
  const twice = [{}, {}];
  expect(await looks(Buffer.alloc(0), 404, twice)).toEqual({ statuses: [404, 404], asked: 1 });
  expect(await looks(Buffer.alloc(0), 403, twice)).toEqual({ statuses: [403, 403], asked: 1 });
  expect(await looks(Buffer.from("<!doctype html>"), 200, twice)).toEqual({ statuses: [415, 415], asked: 1 });
  expect(await looks((await bombs()).webp, 200, twice)).toEqual({ statuses: [413, 413], asked: 1 });
});

it("asks again for what may pass, and for a person who asks for a fresh answer", async () => {
  expect(await looks(Buffer.alloc(0), 500, [{}, {}])).toEqual({ statuses: [502, 502], asked: 2 });
  expect(await looks(Buffer.alloc(0), 429, [{}, {}])).toEqual({ statuses: [502, 502], asked: 2 });
  const fresh = [{ "cache-control": "no-cache" }, { "cache-control": "max-age=0" }, {}];
  expect(await looks(Buffer.alloc(0), 404, [{}, ...fresh])).toEqual({
    statuses: [404, 404, 404, 404],
    asked: 3,
  });
  // A loop that asks anew all the time reaches the host once more, and no further.
  const loop = Array.from({ length: 30 }, () => fresh[0]!);
  expect(await looks(Buffer.alloc(0), 404, loop, 60_000)).toMatchObject({ asked: 2 });
});

it("serves what is kept of an address that has failed since", async () => {
  let gone = false;
  const small = await picture(20, 20);
  const hop = vi.fn<ResponseHop>(async () =>
    gone ? new Response("", { status: 404 }) : new Response(Buffer.from(small)),
  );
  const { app, sealer } = createTestApp({ hop });
  const sealed = sealer.seal(source);
  const statusOf = async (width: (typeof thumbnailWidths)[number]) =>
    (await app.request(thumbnailUrl(sealed, width))).headers.get("cache-control");
  await statusOf(480);
  gone = true;
  expect(await statusOf(240)).toBe("no-cache");
  expect(await statusOf(240)).toBe("no-cache");
  expect(await statusOf(480)).toContain("immutable");
  expect(hop).toHaveBeenCalledTimes(2);
});

it("goes on for one who stays, when another who asked for the same has left", async () => {
  const [asked, answered] = [Promise.withResolvers<AbortSignal>(), Promise.withResolvers<Response>()];
  const hop = vi.fn<ResponseHop>((_url, _headers, signal) => {
    asked.resolve(signal);
    return answered.promise;
  });
  const { app, sealer } = createTestApp({ hop });
  const address = thumbnailUrl(sealer.seal(source), 240);
  const leaving = new AbortController();
  const left = app.request(address, { signal: leaving.signal });
  const stays = app.request(address);
  const working = await asked.promise;
  leaving.abort();
  expect((await left).status).toBe(499);
  expect(working.aborted).toBe(false);
  answered.resolve(new Response(Buffer.from(await picture(20, 20))));
  expect((await stays).status).toBe(200);
  expect(hop).toHaveBeenCalledTimes(1);
});

it.each([
  ["an MP4", mp4(1000)],
  ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["nothing", Buffer.alloc(0)],
])("makes no thumbnail of %s", async (_name, body) => {
  const { app, sealer } = createTestApp({ hop: serve(body) });
  const response = await app.request(thumbnailUrl(sealer.seal(source), 240));
  expect(response.status).toBe(415);
  expect(v.parse(problemSchema, await response.json()).title).toBe("Not a picture.");
});
