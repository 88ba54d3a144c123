import { mkdtempSync, rmSync } from "node:fs";
import { createServer, connect as dial, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase, openLibrary, openNews } from "../store/open-store.ts";
import { change, me } from "../store/testing/conformance.ts";
import { startPostgres } from "../store/testing/postgres-server.ts";
import { createChangesService } from "./service.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-two-servers-"));
const postgres = await startPostgres();
const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
  await postgres?.[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

/** A server's part of the changes, whose way of hearing goes by an address of its own. */
function serverOn(databaseUrl: string, newsUrl = databaseUrl) {
  const place = { dataDir: home, databaseUrl };
  const service = createChangesService({
    open: async () => openLibrary(await openDatabase(place), "work", "me"),
    openNews: (reader) => openNews({ ...place, databaseUrl: newsUrl }, reader),
    place: "here",
    // Longer than any test: what is heard was said.
    lookMs: () => 3_600_000,
  });
  ends.push(() => service.close());
  const left = new AbortController();
  const follow = () => service.feeds.follow("work", 0, left.signal, 60_000);
  return {
    follow,
    mark: (id: string) =>
      service.keeper.use((store) => store.take("work", [change(id, { subjects: [`i.${id}`] })], me, 5_000)),
    merge: () => service.keeper.use((store) => store.merge("work", [register], 5_000)),
    hears: () => service.feeds.hears,
  };
}

const register = {
  subject: "i.merged",
  field: "rating",
  owner: "",
  value: 2,
  stamp: { time: 9, person: "me", client: "file" },
};

/** A way to a port that can be cut. */
async function wayTo(port: number) {
  const sockets = new Set<Socket>();
  let open = true;
  const server = createServer((near) => {
    if (!open) return near.destroy();
    const far = dial(port, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
    return near;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      open = false;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      open = true;
    },
  };
}

/** Reads until the feed ends there or beyond; how long that took, in milliseconds. */
async function hears(told: AsyncGenerator<number | undefined>, cursor: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { value, done } = await told.next();
    if (done) throw new Error("The feed has ended.");
    if (value !== undefined && value >= cursor) return performance.now() - began;
  }
}

describe.skipIf(!postgres)("two servers on one PostgreSQL", () => {
  const url = postgres?.url() ?? "";

  it("hear of each other's changes by what is said with them", async () => {
    const [a, b] = [serverOn(url), serverOn(url)];
    await expect.poll(() => b.hears()).toBe(true);
    const told = b.follow();
    await hears(told, 0);
    for (const id of ["1", "2", "3"]) expect(await hears(told, await a.mark(id))).toBeLessThan(1_000);
    expect(await hears(told, await a.merge())).toBeLessThan(1_000);
  });

  it("miss nothing of what was said while the connection was cut, and hear again by themselves", async () => {
    const way = await wayTo(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(way.port);
    const [a, b] = [serverOn(url), serverOn(url, through.href)];
    await expect.poll(() => b.hears()).toBe(true);
    const told = b.follow();
    await hears(told, await a.mark("before"));
    way.cut();
    await expect.poll(() => b.hears()).toBe(false);
    const meanwhile = await a.mark("meanwhile");
    way.mend();
    await hears(told, meanwhile);
    expect(b.hears()).toBe(true);
    expect(await hears(told, await a.mark("after"))).toBeLessThan(1_000);
  });
});
