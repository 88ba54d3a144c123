import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { createEmulator } from "#emulator/app.ts";
import { serveApp } from "#server/testing/app-server.ts";
import { createTestApp } from "#server/testing/test-app.ts";
import { start } from "../../e2e/process.ts";
import { filesBelow } from "./files-below.ts";
import { findSecrets } from "./find-secrets.ts";
import { Visitor } from "./visitor.ts";

const key = "pictai_Kq7+SECRET/of.the=visitor";
const wrongKey = "pictai_Wr0ng+SECRET/that.is=refused";
const password = "four words, SECRET to me";
const newPassword = "other words, SECRET as well";
const wrongPassword = "SECRET words, but wrong";
const appSecret = "SECRET of the server: as long & odd as it may get";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-secrets-"));
const opened: AsyncDisposable[] = [];
afterAll(async () => {
  for (const each of opened) await each[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

/** A provider that knows the key alone, on a port of its own. */
async function provider() {
  const made = Promise.withResolvers<ReturnType<typeof createEmulator>>();
  const served = await serveApp({ fetch: async (...args) => (await made.promise).app.fetch(...args) });
  opened.push(served);
  const origin = `http://127.0.0.1:${served.port}`;
  const emulator = createEmulator({ origin, images: 120, videos: 3, key, finish: "sketch" });
  made.resolve(emulator);
  return { apiUrl: `${origin}/pictoryapis`, faults: emulator.faults };
}

/** Our server as the program starts it, as talkative as it can be, with folders of its own. */
async function serve(name: string, env: Record<string, string>) {
  const folder = join(home, name);
  const program = await start("server/index.ts", [], {
    PORT: "0",
    LOG_LEVEL: "debug",
    DATA_DIR: join(folder, "data"),
    CACHE_DIR: join(folder, "cache"),
    PICTORY_API_KEY: "",
    ...env,
  });
  return {
    visitor: new Visitor(program.url),
    /** Ends it; gives everything that it has printed and written. */
    async end() {
      await program.stop();
      const printed = { where: "what was printed", bytes: Buffer.from(program.output()) };
      return { output: program.output(), all: [printed, ...filesBelow(folder)] };
    },
  };
}

it("finds a secret in every form, wherever it stands", () => {
  const texts = [
    key,
    `x${encodeURIComponent(key)}`,
    JSON.stringify({ key }),
    Buffer.from(key).toString("hex"),
  ];
  for (const before of ["", "a", "ab", "abc"])
    for (const form of ["base64", "base64url"] as const)
      texts.push(Buffer.from(`${before}${key}:rest`).toString(form));
  for (const text of texts)
    expect(
      findSecrets({ "the key": key, other: appSecret }, [{ where: "a text", bytes: Buffer.from(text) }]),
    ).toEqual(["the key in a text"]);
  expect(findSecrets({ "the key": key }, [{ where: "a text", bytes: Buffer.from("pictai_demo") }])).toEqual(
    [],
  );
});

it("shows an open server's keys, cookies and secret to nobody but the browser that is handed its cookie", async () => {
  const { apiUrl, faults } = await provider();
  const server = await serve("open", { AUTH: "open", APP_SECRET: appSecret, PICTORY_API_URL: apiUrl });
  const { visitor } = server;
  await visitor.post("/api/access/key", { key: wrongKey });
  await visitor.post("/api/access/key", key);
  await visitor.post("/api/access/key", { key: `${key} ${key}` });
  faults.set(["server-error"]);
  await visitor.post("/api/access/key", { key });
  faults.set([]);
  const { answer } = await visitor.post("/api/access/key", { key });
  const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const sealed = cookie.slice(cookie.indexOf("=") + 1);
  await visitor.visit(cookie);
  // In the wrong places, where people put it all the same.
  await visitor.ask(`/api/images?key=${encodeURIComponent(key)}`, {
    headers: { cookie, authorization: key },
  });
  for (const fault of ["unauthorized", "forbidden-html", "rate-limit", "html", "bad-json"]) {
    faults.set([fault]);
    await visitor.ask("/api/images", { headers: { cookie } });
  }
  faults.set([]);
  await visitor.ask("/api/session", { headers: { cookie: `${cookie}AAAA` } });
  await visitor.post("/api/access/sign-out", {}, { cookie });
  expect((await visitor.ask("/api/session", { headers: { cookie } })).answer.status).toBe(401);
  expect([...visitor.statuses.keys()]).toEqual(
    expect.arrayContaining([200, 400, 401, 403, 404, 409, 429, 500]),
  );

  const { output, all } = await server.end();
  // What is searched is what was meant to be.
  expect(output).toContain("a visitor signed in");
  expect(all.length).toBeGreaterThan(3);
  const secrets = { "the key": key, "a refused key": wrongKey, "the cookie": sealed, APP_SECRET: appSecret };
  expect(findSecrets(secrets, [...all, ...visitor.seen])).toEqual([]);
  // The cookie is signed, not merely packed.
  expect(findSecrets({ "the key": key }, [{ where: "the cookie", bytes: Buffer.from(sealed) }])).toEqual([]);
}, 60_000);

it("shows the key of a server for one person to nobody", async () => {
  const { apiUrl, faults } = await provider();
  const server = await serve("one", { PICTORY_API_KEY: key, PICTORY_API_URL: apiUrl, APP_SECRET: appSecret });
  await server.visitor.visit("");
  faults.set(["unauthorized"]);
  await server.visitor.ask("/api/images");
  const { all } = await server.end();
  expect(findSecrets({ "the key": key, APP_SECRET: appSecret }, [...all, ...server.visitor.seen])).toEqual(
    [],
  );
}, 60_000);

it("shows a team's passwords, sessions and invitations to nobody but whose they are", async () => {
  const { apiUrl } = await provider();
  const env = { AUTH: "team", APP_SECRET: appSecret, PICTORY_API_KEY: key, PICTORY_API_URL: apiUrl };
  const server = await serve("team", env);
  const { visitor } = server;
  // Printed for whoever runs the command, which is no part of the server.
  const invite = async (...args: string[]) => {
    const told = await promisify(execFile)(process.execPath, ["scripts/invite.ts", ...args], {
      env: { PATH: process.env.PATH, ...env, DATA_DIR: join(home, "team", "data"), DATABASE_URL: "" },
    });
    return /#\w+=([\w-]+)/.exec(told.stdout)?.[1] ?? "";
  };
  const token = await invite("--role", "owner");
  const email = "ada@example.com";
  const joined = await visitor.post("/api/access/join", { token, name: "Ada", email, password });
  expect(joined.answer.status).toBe(200);
  await visitor.post("/api/access/join", { token, name: "Eve", email: "eve@example.com", password });
  await visitor.post("/api/access/sign-in", { email, password: wrongPassword });
  const signedIn = await visitor.post("/api/access/sign-in", { email, password });
  const reset = await invite("--reset", email);
  await visitor.post("/api/access/reset", { token: reset });
  const { answer } = await visitor.post("/api/access/new-password", { token: reset, password: newPassword });
  await visitor.post("/api/access/new-password", { token: reset, password });
  const pairs = [joined.answer, signedIn.answer, answer].flatMap(({ headers }) =>
    headers.getSetCookie().map((said) => said.split(";", 1)[0] ?? ""),
  );
  const cookie = answer.headers
    .getSetCookie()
    .map((said) => said.split(";", 1)[0])
    .join("; ");
  await visitor.visit(cookie);
  for (const path of ["me", "persons", "team"])
    await visitor.ask(`/api/access/${path}`, { headers: { cookie } });
  await visitor.ask("/api/session", { headers: { cookie: cookie.replace(/.$/, "x") } });
  await visitor.post("/api/access/sign-out", {}, { cookie });
  expect((await visitor.ask("/api/session", { headers: { cookie } })).answer.status).toBe(401);

  const { all } = await server.end();
  const values = pairs.map((pair) => decodeURIComponent(pair.slice(pair.indexOf("=") + 1)));
  const cookies = Object.fromEntries(values.map((value, i) => [`cookie ${i}`, value]));
  const passwords = {
    "the password": password,
    "the new one": newPassword,
    "a wrong password": wrongPassword,
  };
  const secrets = {
    "the key": key,
    APP_SECRET: appSecret,
    "the invitation": token,
    "the link for a new password": reset,
    ...passwords,
    ...cookies,
  };
  expect(Math.min(token.length, reset.length)).toBeGreaterThan(20);
  expect(values.some((value) => value.length > 40)).toBe(true);
  expect(findSecrets(secrets, [...all, ...visitor.seen])).toEqual([]);
}, 60_000);

it("tells nothing of what an error says that nobody has thought of", async () => {
  let output = "";
  const { app } = createTestApp({
    onLog: (line) => {
      output += line;
    },
    keyOf: () => {
      throw new TypeError(`cannot read ${key}`);
    },
  });
  const answer = await app.request("/api/images", { headers: { authorization: key, cookie: key } });
  expect(answer.status).toBe(500);
  expect(output).toContain("TypeError");
  const seen = [output, await answer.text(), JSON.stringify([...answer.headers])];
  expect(
    findSecrets(
      { "the key": key },
      seen.map((text) => ({ where: "it", bytes: Buffer.from(text) })),
    ),
  ).toEqual([]);
});

it("has no key in the files that browsers are sent", () => {
  // Of whoever has built it: a build that reads the environment may write it down.
  const { PICTORY_API_KEY = "", APP_SECRET = "" } = process.env;
  const secrets = { "the key": PICTORY_API_KEY || key, APP_SECRET: APP_SECRET || appSecret };
  expect(findSecrets(secrets, filesBelow("dist/client"))).toEqual([]);
});
