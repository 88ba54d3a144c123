import { afterEach, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { openInMemory } from "../store/databases/sqlite.ts";
import { openLibrary } from "../store/open-store.ts";
import { change, me } from "../store/testing/conformance.ts";
import { type AppServer, serveApp } from "../testing/app-server.ts";
import { createTestApp, testLibrary } from "../testing/test-app.ts";
import { ChangeFeed } from "./change-feed.ts";
import { ChangeFeeds } from "./change-feeds.ts";

const running: AppServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server[Symbol.asyncDispose]();
});

async function serve(mostFollowers?: number) {
  const store = await openLibrary(openInMemory(), testLibrary, "me");
  const { app, changes } = createTestApp({ store: async () => store, feeds: { mostFollowers } });
  const server = await serveApp(app);
  running.push(server);
  const url = `http://127.0.0.1:${server.port}${endpoints.changeEvents}`;
  const send = (id: string) =>
    app.request(endpoints.changes, {
      method: "POST",
      body: JSON.stringify({ library: testLibrary, client: "b", changes: [change(id)] }),
    });
  return { store, changes, url, send };
}

/** The cursors that a stream tells, one after another. */
async function* cursorsOf(response: Response): AsyncGenerator<number> {
  let text = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (const [, data] of text.matchAll(/^data: (.*)\n\n/gm)) yield JSON.parse(data!).cursor;
    text = text.slice(text.lastIndexOf("\n\n") + 2);
  }
}

it("tells where the feed ends at once, and then of a change", async () => {
  const { url, send } = await serve();
  const response = await fetch(url);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const cursors = cursorsOf(response);
  expect((await cursors.next()).value).toBe(0);
  const answer = send("1");
  const told = (await cursors.next()).value;
  expect(told).toBe((await (await answer).json()).cursor);
  await cursors.return(undefined);
});

it("tells what another process has changed", async () => {
  const { url, store } = await serve();
  const cursors = cursorsOf(await fetch(url));
  await cursors.next();
  const cursor = await store.take(testLibrary, [change("1")], me, Date.now());
  expect((await cursors.next()).value).toBe(cursor);
  await cursors.return(undefined);
});

it("has room again when somebody leaves, and says that it is busy until then", async () => {
  const { url } = await serve(8);
  const leaving = new AbortController();
  const open = await Promise.all(Array.from({ length: 8 }, () => fetch(url, { signal: leaving.signal })));
  expect(open.every(({ status }) => status === 200)).toBe(true);
  const refused = await fetch(url);
  expect([refused.status, (await refused.json()).code]).toEqual([503, "busy"]);
  leaving.abort();
  await expect
    .poll(async () => {
      const later = await fetch(url);
      await later.body?.cancel();
      return later.status;
    })
    .toBe(200);
});

it("ends all streams when the server stops", async () => {
  const { url, changes } = await serve();
  const cursors = cursorsOf(await fetch(url));
  await cursors.next();
  const end = cursors.next();
  await changes.close();
  expect((await end).done).toBe(true);
});

it("says something to who hears of nothing for long, so that the connection stays", async () => {
  const feed = new ChangeFeed(async () => 5, { lookMs: () => 10_000 });
  const left = new AbortController();
  const told = feed.follow(5, left.signal, 5);
  expect([(await told.next()).value, (await told.next()).value]).toEqual([5, undefined]);
  feed.tell(6);
  expect((await told.next()).value).toBe(6);
  left.abort();
  expect((await told.next()).done).toBe(true);
  feed.end();
});

it("tells each library's followers of its own changes alone", async () => {
  const feeds = new ChangeFeeds(async () => 5);
  const left = new AbortController();
  const follow = (library: string) => feeds.follow(library, 5, left.signal, 10_000);
  const [mine, theirs] = [follow("mine"), follow("theirs")];
  expect([(await mine.next()).value, (await theirs.next()).value]).toEqual([5, 5]);
  const nextOfTheirs = theirs.next();
  feeds.tell("mine", 6);
  expect((await mine.next()).value).toBe(6);
  feeds.tell("theirs", 9);
  expect((await nextOfTheirs).value).toBe(9);
  // Who has left hears nothing, and whoever comes after is told anew where it ends.
  left.abort();
  feeds.tell("mine", 7);
  const later = feeds.follow("mine", 8, new AbortController().signal, 10_000);
  expect((await later.next()).value).toBe(8);
  await feeds.end();
  expect((await later.next()).done).toBe(true);
});
