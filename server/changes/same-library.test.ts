import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";
import { openInMemory } from "../store/databases/sqlite.ts";
import { openLibrary } from "../store/open-store.ts";
import { change } from "../store/testing/conformance.ts";
import { listedImage } from "../testing/listed-image.ts";
import { createTestApp, testLibrary } from "../testing/test-app.ts";

const item = (id: string) => listedImage(id, `https://cdn.example/${id}.png`);

/** One store, and servers before it whose keys open lists of these ids, in pages of two. */
async function open() {
  const store = await openLibrary(openInMemory(), testLibrary, "me");
  return (key: string, ids: string[] | Error) => {
    const fetch = vi.fn((url: string) => {
      if (ids instanceof Error) throw ids;
      const from = Number(new URL(url).searchParams.get("nextPageKey") ?? 0);
      if (url.includes("/videos")) return Response.json({ items: [] });
      const items = ids.slice(from, from + 2).map(item);
      return Response.json({ items, ...(from + 2 < ids.length && { nextPageKey: String(from + 2) }) });
    });
    const { app } = createTestApp({ store: async () => store, keyOf: () => key, fetch });
    return {
      fetch,
      head: async () => (await app.request(endpoints.images)).status,
      session: async () => v.parse(sessionSchema, await (await app.request(endpoints.session)).json()),
      confirm: () => app.request(endpoints.confirmLibrary, { method: "POST" }),
      async send(id: string) {
        const body = JSON.stringify({ library: testLibrary, client: "b", changes: [change(id)] });
        const answer = await app.request(endpoints.changes, { method: "POST", body });
        return (await answer.json()).code ?? answer.status;
      },
      read: async () => (await app.request(endpoints.changes)).status,
      known: async () => (await store.newest(testLibrary)).toSorted(),
    };
  };
}

it("takes the first key for the library's, and remembers the newest that pass", async () => {
  const server = (await open())("one", ["a", "b", "c"]);
  expect(await server.session()).toMatchObject({ library: testLibrary, person: "me" });
  expect((await server.session()).doubt).toBeUndefined();
  expect(await server.send("1")).toBe(200);
  await server.head();
  await expect.poll(server.known).toEqual(["i.a", "i.b"]);
});

it("lets a new key of the same account pass unnoticed, also when much is new since", async () => {
  const start = await open();
  const before = start("one", ["a", "b"]);
  await before.head();
  await expect.poll(before.known).toHaveLength(2);
  const after = start("rotated", ["h", "g", "f", "e", "d", "c", "b", "a"]);
  expect((await after.session()).doubt).toBeUndefined();
  expect(await after.send("1")).toBe(200);
});

it("asks before it mixes in another account, and goes on once the person says that it is theirs", async () => {
  const start = await open();
  const before = start("one", ["a", "b"]);
  await before.send("1");
  await before.head();
  await expect.poll(before.known).toHaveLength(2);
  const other = start("other", ["x", "y", "z"]);
  expect((await other.session()).doubt).toBe(true);
  expect(await other.send("2")).toBe("library-in-doubt");
  expect(await other.read()).toBe(409);
  await other.head();
  expect(await other.known()).toHaveLength(2);
  // Nothing is lost meanwhile for the one whose it is.
  expect(await before.send("3")).toBe(200);
  expect((await other.confirm()).status).toBe(200);
  expect((await other.session()).doubt).toBeUndefined();
  expect(await other.send("2")).toBe(200);
  // It is remembered: a server that is started anew does not ask again.
  expect((await start("other", ["x"]).session()).doubt).toBeUndefined();
});

it("mixes nothing in while it cannot tell, and says why", async () => {
  const start = await open();
  const before = start("one", ["a", "b"]);
  await before.head();
  await expect.poll(before.known).toHaveLength(2);
  const away = start("new", new TypeError("fetch failed"));
  expect((await away.session()).doubt).toBeUndefined();
  expect(await away.send("1")).toBe("unreachable");
});
