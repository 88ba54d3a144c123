import { once } from "node:events";
import { connect } from "node:net";
import sharp from "sharp";
import { expect, it, vi } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { serveApp } from "../testing/app-server.ts";
import { mp4, noise, picture } from "../testing/pictures.ts";
import { createTestApp, type ResponseHop } from "../testing/test-app.ts";
import { decodedBytes } from "./thumbnails/decoded-bytes.ts";

/** An answer whose body comes in chunks of `next`'s making, so long as it makes any. */
function streamed(next: (signal: AbortSignal) => Promise<Uint8Array | undefined>, signal: AbortSignal) {
  return new Response(
    new ReadableStream({
      async pull(controller) {
        const chunk = await next(signal);
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    }),
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A film without an end, as fast as it is taken. */
const film: ResponseHop = async (_url, _headers, signal) =>
  streamed(async () => new Uint8Array(mp4(64_000)), signal);

it("sends an original though readers that do not read have taken every place", async () => {
  const small = mp4(1_000);
  const hop: ResponseHop = async (url, ...rest) =>
    url.pathname === "/good" ? new Response(new Uint8Array(small)) : film(url, ...rest);
  const { app, sealer } = createTestApp({
    hop,
    originals: { streams: { total: 8, pace: { bytes: 16_000, ms: 200 }, waitMs: 10_000 } },
  });
  await using server = await serveApp(app);
  // The adapter prints what is broken off.
  const print = vi.spyOn(console, "error").mockReturnValue();
  const sockets = Array.from({ length: 24 }, (_, i) => {
    const socket = connect(server.port, "127.0.0.1").on("error", () => undefined);
    socket.write(`GET ${sealer.seal(`https://bad.example/${i}`)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    return socket.pause();
  });
  try {
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    const good = await fetch(`http://127.0.0.1:${server.port}${sealer.seal("https://good.example/good")}`);
    expect(good.status).toBe(200);
    expect((await good.arrayBuffer()).byteLength).toBe(small.length);
  } finally {
    for (const socket of sockets) socket.destroy();
    print.mockRestore();
  }
});

it("breaks off who has read nothing for very long, and hangs up on the host", async () => {
  const cancelled = Promise.withResolvers<void>();
  const { app, sealer } = createTestApp({
    hop: async (...args) => {
      args[2].addEventListener("abort", () => cancelled.resolve());
      return film(...args);
    },
    originals: { streams: { total: 8, idleMs: 100 } },
  });
  const response = await app.request(sealer.seal("https://cdn.example/a"));
  await cancelled.promise;
  await expect(response.arrayBuffer()).rejects.toThrow("Busy.");
});

it("leaves room for another client's originals, and for another host's", async () => {
  const { app, sealer } = createTestApp({
    hop: film,
    originals: { streams: { total: 5, perClient: 4, perHost: 2, waitMs: 50 } },
  });
  const ask = async (host: string, remoteAddress: string) => {
    const env = { incoming: { socket: { remoteAddress }, httpVersion: "1.1", headers: {} } };
    return (await app.request(sealer.seal(`https://${host}.example/x`), {}, env)).status;
  };
  expect([await ask("a", "127.0.0.1"), await ask("a", "127.0.0.1"), await ask("a", "127.0.0.1")]).toEqual([
    200, 200, 503,
  ]);
  expect([await ask("b", "127.0.0.1"), await ask("b", "127.0.0.1"), await ask("c", "127.0.0.1")]).toEqual([
    200, 200, 503,
  ]);
  expect(await ask("c", "127.0.0.2")).toBe(200);
});

it("makes a good thumbnail while sixty hosts drip", async () => {
  const good = await picture(40, 40);
  const large = await noise(100, 100);
  const hop: ResponseHop = async (url, _headers, signal) => {
    if (url.hostname.startsWith("good")) return new Response(Buffer.from(good));
    let at = 0;
    return streamed(async () => {
      await pause(20);
      return new Uint8Array(large.subarray(at, ++at));
    }, signal);
  };
  const { app, sealer } = createTestApp({
    hop,
    thumbnails: { loads: { total: 6, perHost: 3, pace: { bytes: 1_000, ms: 200 } }, loadMs: 30_000 },
  });
  const leaving = new AbortController();
  const thumbnail = (host: string, signal?: AbortSignal) =>
    app.request(thumbnailUrl(sealer.seal(`https://${host}.example/a.png`), 240), signal ? { signal } : {});
  const bad = Array.from({ length: 60 }, (_, i) => thumbnail(`bad${i}`, leaving.signal));
  const began = performance.now();
  for (let i = 0; i < 5; i++) expect((await thumbnail(`good${i}`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(10_000);
  leaving.abort();
  const statuses = new Set((await Promise.all(bad)).map(({ status }) => status));
  expect([...statuses].every((status) => status === 503 || status === 499)).toBe(true);
});

it("holds only so many pixels at once, and makes every thumbnail all the same", async () => {
  const interlaced = await sharp(await noise(200, 100))
    .png({ progressive: true })
    .toBuffer();
  const hop: ResponseHop = async () => new Response(Buffer.from(interlaced));
  const bytes = decodedBytes(await sharp(interlaced).metadata());
  expect(bytes).toBe(200 * 100 * 3);
  const { app, sealer } = createTestApp({
    hop,
    thumbnails: { decodedBytes: { total: bytes }, loadedBytes: { total: 1 }, loads: { total: 20 } },
  });
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      app.request(thumbnailUrl(sealer.seal(`https://cdn.example/${i}.png`), 240)),
    ),
  );
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
});

it("counts a picture's memory by its depth and channels", async () => {
  const deep = await sharp({ create: { width: 30, height: 20, channels: 4, background: "#c538" } })
    .toColourspace("rgb16")
    .png({ progressive: true })
    .toBuffer();
  expect(decodedBytes(await sharp(deep).metadata())).toBe(30 * 20 * 4 * 2);
  expect(decodedBytes(await sharp(await picture(30, 20, "jpeg")).metadata())).toBe(30 * 20 * 3);
});
