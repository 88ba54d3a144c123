import { once } from "node:events";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { serveApp } from "../testing/app-server.ts";
import { listedImage } from "../testing/listed-image.ts";
import { createTestApp } from "../testing/test-app.ts";
import type { PageRoomLimits } from "./page-room.ts";

const prompt = "狐 ".repeat(2_000);
const large = { items: [{ ...listedImage("a"), prompt }] };
/** More than the buffers of a connection on loopback hold for a reader that does not read. */
const huge = { items: Array.from({ length: 700 }, (_, i) => ({ ...listedImage(`${i}`), prompt })) };

interface Lists {
  says?: unknown;
  /** Waited for while the provider writes its answer. */
  writes?: (key: string) => Promise<void>;
}

/** A server of large pages, what the provider was asked for, and how many of its answers are read at once. */
function createLists(limits: Partial<PageRoomLimits>, { says = large, writes }: Lists = {}) {
  const state = { asked: [] as string[], reading: 0, most: 0 };
  const { app } = createTestApp({
    pages: { smallBytes: 1_000, ...limits },
    fetch: (url) => {
      const key = new URL(url).searchParams.get("nextPageKey") ?? "head";
      state.asked.push(key);
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            state.most = Math.max(state.most, ++state.reading);
            await writes?.(key);
            state.reading--;
            controller.enqueue(Buffer.from(JSON.stringify(says)));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    },
  });
  const ask = (
    key: string,
    { list = endpoints.images as string, signal = null as AbortSignal | null } = {},
  ) => app.request(`${list}?nextPageKey=${key}`, { signal });
  return { app, ask, state };
}

const soon = <T>(answer: T | Promise<T>) =>
  Promise.race([answer, new Promise<"later">((resolve) => setTimeout(resolve, 50, "later"))]);

it("makes few large pages at once, and all of them whole", async () => {
  const { ask, state } = createLists({ shares: { total: 3, perHost: 2 } });
  const lists = [endpoints.images, endpoints.videos];
  const pages = await Promise.all(
    Array.from({ length: 6 }, async (_, i) => (await ask(`${i}`, { list: lists[i % 2]! })).json()),
  );
  expect(pages.every(({ items }) => items[0].prompt === prompt)).toBe(true);
  expect(state.most).toBeLessThanOrEqual(3);
});

it("leaves room for one list while the other hangs", async () => {
  const { ask } = createLists(
    { shares: { total: 3, perHost: 2, waitMs: 30 } },
    { writes: (key) => (key.startsWith("hangs") ? new Promise(() => undefined) : Promise.resolve()) },
  );
  const hanging = ["hangs-1", "hangs-2"].map((key) => ask(key, { list: endpoints.videos }));
  expect((await ask("1", { list: endpoints.videos })).status).toBe(503);
  expect((await ask("1")).status).toBe(200);
  expect(hanging).toHaveLength(2);
});

it("gives the share of one who does not read to one who waits", async () => {
  // Who does read has long enough for it, also where the machine does other things meanwhile.
  const shares = { total: 2, pace: { bytes: 1_000, ms: 1_500 }, waitMs: 10_000 };
  const { app, state } = createLists({ shares }, { says: huge });
  await using server = await serveApp(app);
  const print = vi.spyOn(console, "error").mockReturnValue();
  const sockets = Array.from({ length: 3 }, (_, i) => {
    const socket = connect(server.port, "127.0.0.1").on("error", () => undefined);
    socket.write(`GET ${endpoints.images}?nextPageKey=${i} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    return socket.pause();
  });
  try {
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    const page = await fetch(`http://127.0.0.1:${server.port}${endpoints.images}?nextPageKey=mine`);
    expect((await page.json()).items).toHaveLength(huge.items.length);
    expect(state.asked).toContain("mine");
  } finally {
    for (const socket of sockets) socket.destroy();
    print.mockRestore();
  }
});

it("lets go of a share with whoever asked for it", async () => {
  const { ask } = createLists({ shares: { total: 1, waitMs: 2_000 } });
  const first = await ask("1");
  await first.body?.cancel();
  const leaving = new AbortController();
  await ask("2", { signal: leaving.signal });
  leaving.abort();
  expect((await ask("3")).status).toBe(200);
});

it("holds a large page for all who wait for it, until the last of them has read it", async () => {
  const { ask, state } = createLists({ shares: { total: 1, waitMs: 5_000 } });
  const [one, two] = await Promise.all([ask("1"), ask("1")]);
  const next = ask("2");
  expect((await one.json()).items[0].prompt).toBe(prompt);
  expect(await soon(next)).toBe("later");
  expect((await two.json()).items[0].prompt).toBe(prompt);
  expect((await next).status).toBe(200);
  expect(state.asked).toEqual(["1", "2"]);
});

it("holds nothing of a page while the provider thinks, and gives room to whoever came first", async () => {
  const thinking = Promise.withResolvers<void>();
  const order: string[] = [];
  const { app } = createTestApp({
    pages: { shares: { total: 1, first: "oldest" } },
    fetch: async (url) => {
      const key = new URL(url).searchParams.get("nextPageKey")!;
      if (key === "late") await thinking.promise;
      const body = new ReadableStream(
        {
          async pull(controller) {
            await new Promise((resolve) => setImmediate(resolve));
            order.push(key);
            controller.enqueue(Buffer.from('{"items":[]}'));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    },
  });
  const ask = (key: string) => app.request(`${endpoints.images}?nextPageKey=${key}`);
  const late = ask("late");
  await Promise.all(["1", "2", "3", "4"].map(ask));
  expect(order).toEqual(["1", "2", "3", "4"]);
  thinking.resolve();
  expect((await late).status).toBe(200);
});

it("turns away who comes beyond as many as may wait, those who share a request among them", async () => {
  const thinking = Promise.withResolvers<void>();
  const fetch = () => thinking.promise.then(() => Response.json({ items: [] }));
  const { app } = createTestApp({ pages: { askedAtOnce: 2 }, fetch });
  const waiting = [app.request(endpoints.images), app.request(endpoints.images)];
  expect((await app.request(endpoints.images)).status).toBe(503);
  thinking.resolve();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await app.request(endpoints.images)).status).toBe(200);
});

it("sends a large page compressed as a small one, to those alone who read it so", async () => {
  const { app } = createTestApp({
    compressed: true,
    pages: { smallBytes: 100 },
    fetch: () => Response.json(large),
  });
  await using server = await serveApp(app);
  const ask = (encoding: string) =>
    server.pipeline([`GET ${endpoints.images} HTTP/1.1\r\naccept-encoding: ${encoding}`]);
  const [[packed], [plain]] = [await ask("gzip, br"), await ask("gzip;q=0, deflate")];
  expect(packed?.headers).toMatchObject({ "content-encoding": "gzip", vary: /accept-encoding/ });
  expect(plain?.headers["content-encoding"]).toBeUndefined();
  const bytes = Buffer.from(packed!.body, "latin1");
  expect(packed?.headers["content-length"]).toBe(String(bytes.byteLength));
  expect(gunzipSync(bytes)).toEqual(Buffer.from(plain!.body, "latin1"));
});
