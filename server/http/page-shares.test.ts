import { once } from "node:events";
import { connect } from "node:net";
import { Hono } from "hono";
import { expect, it, vi } from "vitest";
import { serveApp } from "../testing/app-server.ts";
import { pageShares } from "./page-shares.ts";
import { asProblem, problemResponse } from "./problems.ts";
import type { ShareLimits } from "./shares.ts";

const prompt = "狐 ".repeat(20_000);
/** More than the buffers of a connection on loopback hold for a reader that does not read. */
const hugePrompt = prompt.repeat(100);

/** An app with two lists of large pages, and how many of them are in the making at once. */
function createLists(
  limits: ShareLimits,
  { make = async () => undefined, says = prompt }: { make?: () => Promise<void>; says?: string } = {},
) {
  const state = { making: 0, most: 0, made: 0 };
  const app = new Hono();
  const inShares = pageShares(limits);
  for (const list of ["images", "videos"]) {
    app.get(`/${list}`, inShares(list), async (c) => {
      await c.var.roomForPage();
      state.most = Math.max(state.most, ++state.making);
      await make().finally(() => state.making--);
      state.made++;
      return c.json({ prompt: says });
    });
  }
  app.onError((error) => problemResponse(asProblem(error)));
  return { app, state };
}

it("makes few large pages at once, and all of them whole", async () => {
  const { app, state } = createLists({ total: 3, perHost: 2 });
  const pages = await Promise.all(
    Array.from({ length: 6 }, async (_, i) => (await app.request(i % 2 ? "/images" : "/videos")).json()),
  );
  expect(pages.every((page) => page.prompt === prompt)).toBe(true);
  expect(state.most).toBeLessThanOrEqual(3);
});

it("leaves room for one list while the other hangs", async () => {
  const { app } = createLists(
    { total: 3, perHost: 2, waitMs: 30 },
    { make: () => new Promise(() => undefined) },
  );
  const hanging = [app.request("/videos"), app.request("/videos")];
  expect((await app.request("/videos")).status).toBe(503);
  const late = Promise.race([
    app.request("/images"),
    new Promise((resolve) => setTimeout(resolve, 100, "in the making")),
  ]);
  expect(await late).toBe("in the making");
  expect(hanging).toHaveLength(2);
});

it("gives the share of one who does not read to one who waits", async () => {
  const limits = { total: 2, pace: { bytes: 1_000, ms: 500 }, waitMs: 10_000 };
  const { app, state } = createLists(limits, { says: hugePrompt });
  await using server = await serveApp(app);
  const print = vi.spyOn(console, "error").mockReturnValue();
  const sockets = Array.from({ length: 6 }, () => {
    const socket = connect(server.port, "127.0.0.1").on("error", () => undefined);
    socket.write("GET /images HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    return socket.pause();
  });
  try {
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    const page = await fetch(`http://127.0.0.1:${server.port}/images`);
    expect(await page.json()).toEqual({ prompt: hugePrompt });
    expect(state.made).toBeGreaterThan(0);
  } finally {
    for (const socket of sockets) socket.destroy();
    print.mockRestore();
  }
});

it("lets go of a share with whoever asked for it", async () => {
  const { app } = createLists({ total: 1, waitMs: 2_000 }, { says: hugePrompt });
  const first = await app.request("/images");
  await first.body?.cancel();
  const leaving = new AbortController();
  await app.request("/images", { signal: leaving.signal });
  leaving.abort();
  expect((await app.request("/images")).status).toBe(200);
});

it("holds nothing of a page while the provider thinks, and gives room to whoever came first", async () => {
  const app = new Hono();
  const inShares = pageShares({ total: 1, first: "oldest" });
  const thinking = Promise.withResolvers<void>();
  const order: string[] = [];
  app.get("/thinking", inShares("images"), async (c) => {
    await thinking.promise;
    await c.var.roomForPage();
    return c.text("late");
  });
  app.get("/at-once/:name", inShares("images"), async (c) => {
    await c.var.roomForPage();
    await new Promise((resolve) => setImmediate(resolve));
    order.push(c.req.param("name"));
    return c.text("");
  });
  const late = app.request("/thinking");
  await Promise.all(["1", "2", "3", "4"].map((name) => app.request(`/at-once/${name}`)));
  expect(order).toEqual(["1", "2", "3", "4"]);
  thinking.resolve();
  expect(await (await late).text()).toBe("late");
});
