import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, expect, it, vi } from "vitest";
import { accountHeader } from "#contract/account-header.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { listAnswerSchema } from "#contract/page.ts";
import { problemSchema } from "#contract/problem.ts";
import { sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";
import { openInMemory, sqliteFile } from "../../store/databases/sqlite.ts";
import { openDatabase, openLibrary } from "../../store/open-store.ts";
import { change } from "../../store/testing/conformance.ts";
import { picture } from "../../testing/pictures.ts";
import { cookieIn, createOpenApp, provider, testSecret } from "./testing/open-app.ts";

afterEach(() => void vi.useRealTimers());

const day = 86_400_000;
const problemOf = async (answer: Response) => v.parse(problemSchema, await answer.json());
const sessionOf = async (answer: Response) => v.parse(sessionSchema, await answer.json());

it("lets a visitor in whose key the provider knows, by a cookie that says nothing and that scripts cannot read", async () => {
  const { enter, ask } = createOpenApp();
  const answer = await enter({ key: "  pictai_mine\n" });
  expect([answer.status, await answer.text()]).toEqual([200, '{"done":true}']);
  const said = answer.headers.get("set-cookie") ?? "";
  expect(said).toMatch(/^contact-sheet-key=v1\.[\w-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = cookieIn(answer);
  expect(Buffer.from(cookie.slice(21), "base64url").toString("latin1")).not.toContain("pictai");
  const session = await sessionOf(await ask(cookie, endpoints.session));
  expect(session).toMatchObject({ way: "open", role: "owner", library: `open-${session.account}` });
  expect(session.person).toBe(session.library);
  const list = v.parse(listAnswerSchema, await (await ask(cookie, endpoints.images)).json());
  expect(list.items.map(({ id }) => id)).toEqual(["of-pictai_mine"]);
});

it("keeps the cookie below the public address, and from every page that came without encryption", async () => {
  const { app } = createOpenApp({ publicUrl: "https://pictures.example/gallery" });
  const post = { method: "POST", body: '{"key":"mine"}' };
  const said = (await app.request("http://localhost/api/access/key", post)).headers.get("set-cookie");
  expect(said).toMatch(/^__Secure-contact-sheet-key=.*; Path=\/gallery\/; HttpOnly; Secure; SameSite=Lax$/);
});

it.each([
  ["bad", 401, "Pictory refused this key."],
  ["two words", 400, "Not a key."],
  ["", 400, "Not a key."],
  ["ключ", 400, "Not a key."],
  ["x".repeat(1_301), 400, "Not a key."],
])("does not let %j in, and says why", async (key, status, title) => {
  const { enter } = createOpenApp();
  const answer = await enter({ key });
  const problem = await problemOf(answer);
  expect([answer.status, problem.title, answer.headers.get("set-cookie")]).toEqual([status, title, null]);
});

it.each([
  [() => new Response("<html>", { status: 403 }), "Pictory does not let this key in."],
  [() => new Response("", { status: 429, headers: { "retry-after": "7" } }), "Pictory asks for a pause."],
  [() => new Response("", { status: 500 }), "Pictory has a problem."],
  [() => Promise.reject(new Error("refused pictai_mine")), "Pictory cannot be reached from here."],
  [() => new Response("hello"), "Pictory's answer makes no sense."],
])("tells what keeps the provider from knowing the key", async (fetch, title) => {
  const { enter } = createOpenApp({ fetch });
  const answer = await enter({ key: "pictai_mine" });
  const problem = await problemOf(answer);
  expect(problem.title).toBe(title);
  expect(problem.detail).not.toContain("PICTORY_API_KEY");
  expect(answer.headers.get("set-cookie")).toBeNull();
});

it("takes no body that is no key's, however it is sent", async () => {
  const fetch = vi.fn(provider);
  const { enter, app } = createOpenApp({ fetch });
  for (const body of ["", "null", '{"key":7}', "key=pictai_mine"])
    expect((await problemOf(await enter(body))).code).toBe("bad-request");
  expect((await enter("x".repeat(8_001))).status).toBe(413);
  // By what is announced alone: nobody waits for the rest.
  expect((await enter("{}", { "content-length": "100000000" })).status).toBe(413);
  let read = 0;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000 + 0 * read++)),
  });
  const init = { method: "POST", body: endless, duplex: "half" } as RequestInit;
  expect((await app.request("/api/access/key", init)).status).toBe(413);
  expect(read).toBeLessThan(20);
  expect(fetch).not.toHaveBeenCalled();
});

it("asks for a key again where a cookie is forged, cut, too long or of a secret that is gone", async () => {
  const mine = await createOpenApp().signIn("mine");
  const elsewhere = createOpenApp({ secrets: ["another secret, which is as long as it has to be"] });
  const here = createOpenApp();
  for (const [server, cookie] of [
    [elsewhere, mine],
    [here, mine.slice(0, -5)],
    [here, `${mine}AAAA`],
    [here, `contact-sheet-key=v1.${"A".repeat(10_000)}`],
    [here, "contact-sheet-key=mine"],
  ] as const) {
    const answer = await server.ask(cookie, endpoints.images);
    expect(await problemOf(answer)).toMatchObject({
      code: "signed-out",
      status: 401,
      detail: "Your sign-in is from before this server's secret changed. Enter your key again.",
    });
  }
  expect((await problemOf(await here.ask("", endpoints.images))).code).toBe("signed-out");
  expect((await here.ask(mine, endpoints.images)).status).toBe(200);
});

it("lets a former secret's cookie in, and hands out one of the current secret's", async () => {
  const before = await createOpenApp().signIn("mine");
  const current = "a newer secret, which is as long as it has to be";
  const during = createOpenApp({ secrets: [current, testSecret] });
  const renewed = cookieIn(await during.ask(before, endpoints.session));
  expect(renewed).not.toBe("");
  expect(cookieIn(await during.ask(renewed, endpoints.session))).toBe("");
  const after = createOpenApp({ secrets: [current] });
  expect((await after.ask(renewed, endpoints.images)).status).toBe(200);
  expect((await after.ask(before, endpoints.images)).status).toBe(401);
});

it("lasts for thirty days after the last visit, whatever the browser says", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { signIn, ask } = createOpenApp();
  let cookie = await signIn("mine");
  for (let visit = 0; visit < 3; visit++) {
    vi.setSystemTime(Date.now() + 29 * day);
    const answer = await ask(cookie, endpoints.session);
    expect(answer.status).toBe(200);
    cookie = cookieIn(answer);
  }
  vi.setSystemTime(Date.now() + 31 * day);
  const late = await problemOf(await ask(cookie, endpoints.session));
  expect([late.code, late.detail]).toEqual([
    "signed-out",
    "You have not been here for 30 days. Enter your key again.",
  ]);
});

it("ends a sign-in on the server, for whoever has its cookie, and at another server of the same database", async () => {
  const store = await openLibrary(openInMemory(), "any", "me");
  const server = createOpenApp({ store: async () => store });
  const [mine, other] = [await server.signIn("mine"), await server.signIn("mine")];
  const answer = await server.ask(mine, "/api/access/sign-out", { method: "POST" });
  expect(answer.headers.get("set-cookie")).toMatch(/^contact-sheet-key=; Max-Age=0; Path=\/; HttpOnly/);
  const another = createOpenApp({ store: async () => store });
  for (const { ask } of [server, another]) {
    const refused = await problemOf(await ask(mine, endpoints.images));
    expect([refused.code, refused.detail]).toEqual([
      "signed-out",
      "You have signed out. Enter your key again.",
    ]);
    expect((await ask(other, endpoints.images)).status).toBe(200);
  }
  // Again, and without any: there is nothing to end.
  for (const cookie of [mine, "", "contact-sheet-key=v1.AAAA"])
    expect((await server.ask(cookie, "/api/access/sign-out", { method: "POST" })).status).toBe(200);
  // Who comes with another key leaves the first one's sign-in behind for good.
  await server.signIn("theirs", other);
  expect((await server.ask(other, endpoints.images)).status).toBe(401);
});

it("says so where the store cannot take the sign-out, and lets the cookie in no more", async () => {
  let away = false;
  const store = await openLibrary(openInMemory(), "any", "me");
  const { signIn, ask } = createOpenApp({
    store: async () => {
      if (away) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
      const failing = Object.create(store) as typeof store;
      failing.endSession = () => Promise.reject(Object.assign(new Error("no room"), { code: "ENOSPC" }));
      return failing;
    },
  });
  const mine = await signIn("mine");
  away = true;
  const answer = await ask(mine, "/api/access/sign-out", { method: "POST" });
  expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  expect((await problemOf(answer)).code).toBe("store-failed");
  expect((await ask(mine, endpoints.images)).status).toBe(401);
});

it("shows one visitor nothing of another's: lists, pictures, their failures, marks", async () => {
  const hop = vi.fn(async () => new Response(Buffer.from(await picture(20, 20))));
  const { signIn, ask } = createOpenApp({ hop });
  const visitors = await Promise.all(
    ["one", "two"].map(async (key) => {
      const cookie = await signIn(key);
      const { account, library } = await sessionOf(await ask(cookie, endpoints.session));
      const { items } = v.parse(listAnswerSchema, await (await ask(cookie, endpoints.images)).json());
      return { cookie, account, library, url: items[0]!.url };
    }),
  );
  const [one, two] = visitors as [(typeof visitors)[0], (typeof visitors)[0]];
  expect(one.library).not.toBe(two.library);
  for (const address of [one.url, thumbnailUrl(one.url, 240)]) {
    expect((await ask(one.cookie, address)).status).toBe(200);
    expect([(await ask(two.cookie, address)).status, (await ask("", address)).status]).toEqual([404, 401]);
  }
  const mark = (cookie: string, library: string) =>
    ask(cookie, endpoints.changes, {
      method: "POST",
      body: JSON.stringify({ library, client: "b", changes: [change("1")] }),
    });
  expect((await mark(one.cookie, one.library)).status).toBe(200);
  // What is named in a request opens nothing.
  expect((await mark(two.cookie, one.library)).status).toBe(409);
  const since = (cookie: string, headers = {}) => ask(cookie, endpoints.changes, { headers });
  expect(await (await since(one.cookie)).json()).toMatchObject({ registers: [{ subject: "i.a" }] });
  expect(await (await since(two.cookie)).json()).toMatchObject({ registers: [] });
  expect((await since(two.cookie, { [accountHeader]: one.account })).status).toBe(409);
});

it("takes a known visitor's marks again once the database was moved away or exchanged under it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "contact-sheet-exchanged-"));
  const place = { dataDir, databaseUrl: "" };
  const { signIn, ask, changes } = createOpenApp({
    store: async () => openLibrary(await openDatabase(place), "any", "me"),
  });
  const mine = await signIn("mine");
  const { library } = await sessionOf(await ask(mine, endpoints.session));
  const body = JSON.stringify({ library, client: "b", changes: [change("1")] });
  const mark = async () => (await ask(mine, endpoints.changes, { method: "POST", body })).status;
  expect(await mark()).toBe(200);
  renameSync(sqliteFile(dataDir), join(dataDir, "moved"));
  // The browser sends it again, so that it is lost by neither.
  expect([await mark(), await mark()]).toEqual([503, 200]);
  const kept = await (await ask(mine, endpoints.changes)).json();
  expect(kept).toMatchObject({ registers: [{ subject: "i.a" }] });
  await changes.close();
  rmSync(dataDir, { recursive: true });
});

it("slows who tries keys", async () => {
  const fetch = vi.fn(provider);
  const { enter } = createOpenApp({ fetch });
  const answers = await Promise.all(Array.from({ length: 14 }, () => enter({ key: "bad" })));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  expect(fetch).toHaveBeenCalledTimes(10);
  const slowed = answers.find(({ status }) => status === 429)!;
  expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(20);
});

it("ends the stream of changes of who signs out", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { signIn, ask } = createOpenApp();
  const [mine, other] = [await signIn("mine"), await signIn("mine")];
  const open = async (cookie: string) => (await ask(cookie, endpoints.changeEvents)).body!.getReader();
  const [stream, otherStream] = [await open(mine), await open(other)];
  const first = new TextDecoder().decode((await stream.read()).value);
  expect(first).toBe('data: {"cursor":0}\n\n');
  await otherStream.read();
  const next = stream.read();
  await ask(mine, "/api/access/sign-out", { method: "POST" });
  vi.advanceTimersByTime(5_000);
  expect((await next).done).toBe(true);
  const others = await Promise.race([otherStream.read(), Promise.resolve("goes on")]);
  expect(others).toBe("goes on");
  await otherStream.cancel();
});
