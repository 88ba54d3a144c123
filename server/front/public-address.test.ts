import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { endpoints } from "#shared/paths.ts";
import { serveApp } from "../testing/app-server.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";

const client = mkdtempSync(join(tmpdir(), "contact-sheet-client-"));
mkdirSync(join(client, "assets"));
writeFileSync(
  join(client, "index.html"),
  '<meta name="account" content="" /><script src="./assets/app.js"></script><link href="./assets/app.css">',
);
writeFileSync(join(client, "assets/app.js"), "1");
afterAll(() => rmSync(client, { recursive: true }));

const proxy = "10.0.0.2";
const appAt = (address: string, trustedProxies = [proxy]) =>
  createTestApp({
    clientDirectory: client,
    reach: { publicUrl: new URL(address), trustedProxies, beyondLoopback: true },
  }).app;
const under = appAt("https://pictures.example/gallery");

/** Asks as a proxy at `peer` does that keeps the name. */
const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}, peer = proxy) =>
  under.request(
    `http://pictures.example${path}`,
    { ...init, headers: { host: "pictures.example", ...headers } },
    { incoming: { socket: { remoteAddress: peer }, headers } },
  );

it("answers under its prefix alone", async () => {
  expect((await ask("/gallery/api/session")).status).toBe(200);
  expect((await ask("/gallery/assets/app.js")).headers.get("cache-control")).toContain("immutable");
  for (const path of [
    "/",
    "/api/session",
    "/images",
    "/galleryx/api/session",
    "/assets/app.js",
    "/media/thumb/x/y",
  ])
    expect((await ask(path)).status, path).toBe(404);
  // As a proxy asks that takes the prefix away: refused rather than half working.
  expect(
    (await ask("/api/changes", { "content-type": "application/json" }, { method: "POST", body: "{}" }))
      .status,
  ).toBe(404);
});

it("leads from the bare prefix to the page", async () => {
  const answer = await ask("/gallery?q=fox");
  expect([answer.status, answer.headers.get("location")]).toEqual([308, "/gallery/?q=fox"]);
});

it("names the page's files under the prefix, wherever the page stands", async () => {
  for (const path of ["/gallery/", "/gallery/images/a.b", "/gallery/prompts"]) {
    const page = await (await ask(path, { accept: "text/html" })).text();
    expect(page).toContain('<script src="/gallery/assets/app.js">');
    expect(page).toContain('<link href="/gallery/assets/app.css">');
  }
  const page = await (await appAt("http://a.example").request("http://a.example/images")).text();
  expect(page).toContain('<script src="/assets/app.js">');
});

it.each([
  [{ host: "evil.example" }, 421],
  [{ host: "pictures.example:8443" }, 421],
  [{ host: "pictures.example.evil.example" }, 421],
  [{ host: "127.0.0.1:4321" }, 421],
  [{ host: "Pictures.Example" }, 200],
  [{ host: "pictures.example:443" }, 200],
  // A proxy that calls us by another name says which one was asked for.
  [{ host: "app:4321", "x-forwarded-host": "pictures.example" }, 200],
  [{ host: "pictures.example", "x-forwarded-host": "evil.example" }, 421],
])("answers under its name alone: %o gets %i", async (headers, status) => {
  const answer = await ask("/gallery/api/session", headers as Record<string, string>);
  expect(answer.status).toBe(status);
  if (status === 421)
    expect(v.parse(problemSchema, await answer.json()).detail).toBe(
      "Open Contact Sheet at https://pictures.example/gallery.",
    );
});

it("believes no name that is passed on by who is no proxy of ours", async () => {
  const headers = { host: "app:4321", "x-forwarded-host": "pictures.example" };
  expect((await ask("/gallery/api/session", headers, {}, "192.0.2.9")).status).toBe(421);
});

it("leads from http to https where the proxy has both", async () => {
  const answer = await ask("/gallery/images?q=fox", { "x-forwarded-proto": "http" });
  expect(answer.headers.get("location")).toBe("https://pictures.example/gallery/images?q=fox");
  expect((await ask("/gallery/images", { "x-forwarded-proto": "https" })).status).toBe(200);
});

it("tells its health to whoever watches it, by any name", async () => {
  for (const path of [endpoints.health, `/gallery${endpoints.health}`])
    expect((await ask(path, { host: "10.0.0.7:4321" })).status).toBe(200);
});

it.each([
  [{ origin: "https://pictures.example" }, 404],
  [{ "sec-fetch-site": "same-origin", origin: "https://pictures.example" }, 404],
  // As the request has come to us, which no page of ours was ever opened by.
  [{ origin: "http://pictures.example" }, 403],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ "sec-fetch-site": "same-site", origin: "https://evil.pictures.example" }, 403],
  [{ "sec-fetch-site": "cross-site", origin: "https://pictures.example" }, 403],
])("lets pages of the public address alone change anything: %o gets %i", async (headers, status) => {
  const answer = await ask("/gallery/api/nothing", headers as Record<string, string>, { method: "POST" });
  expect(answer.status).toBe(status);
});

it("promises https with every answer where its address is of https, and nowhere else", async () => {
  const promisesOf = async (address: string) => {
    const { app, sealer } = createTestApp({
      hop: async () => new Response(Buffer.from(await picture(40, 40))),
      reach: { publicUrl: new URL(address), beyondLoopback: true },
    });
    const medium = sealer.seal("https://cdn.example/a.png");
    await using server = await serveApp(app);
    const answers = await server.pipeline([
      "GET /api/session HTTP/1.1",
      "GET /api/nothing HTTP/1.1",
      "GET /healthz HTTP/1.1",
      "GET /nothing.js HTTP/1.1",
      `GET ${medium} HTTP/1.1`,
      `GET ${thumbnailUrl(medium, 240)} HTTP/1.1`,
    ]);
    return answers.map(({ status, headers }) => [status, headers["strict-transport-security"]]);
  };
  const promised = (await promisesOf("https://127.0.0.1")).map(([, promise]) => promise);
  expect(new Set(promised)).toEqual(new Set(["max-age=63072000"]));
  const answers = await promisesOf("http://127.0.0.1");
  expect(answers.map(([status]) => status)).toEqual([200, 404, 200, 404, 200, 200]);
  expect(new Set(answers.map(([, promise]) => promise))).toEqual(new Set([undefined]));
});

it("lets others in that a proxy has passed on", async () => {
  const headers = { "x-forwarded-for": "192.0.2.7", via: "1.1 caddy" };
  expect((await ask("/gallery/api/session", headers)).status).toBe(200);
});

it("answers no client more often than anybody needs, and others as before", async () => {
  const { app } = createTestApp({
    reach: { publicUrl: new URL("http://a.example"), trustedProxies: [proxy], beyondLoopback: true },
  });
  const from = (client: string) =>
    app.request(
      "http://a.example/api/access/nothing",
      { headers: { "x-forwarded-for": client } },
      { incoming: { socket: { remoteAddress: proxy }, headers: {} } },
    );
  let refused: Response | undefined;
  for (let i = 0; i < 5_000 && refused === undefined; i++) {
    const answer = await from("192.0.2.7");
    if (answer.status === 429) refused = answer;
  }
  expect(refused?.headers.get("retry-after")).toBe("1");
  expect(v.parse(problemSchema, await refused?.json())).toMatchObject({
    code: "rate-limited",
    retryable: true,
  });
  expect((await from("192.0.2.8")).status).toBe(404);
});

it("writes no medium's address into its log, whatever stands before it", async () => {
  let log = "";
  const { app } = createTestApp({
    reach: { publicUrl: new URL("http://a.example/gallery"), beyondLoopback: true },
    onLog: (line) => {
      log += line;
    },
  });
  for (const path of [
    "/gallery/media/thumb/seal/c2VjcmV0",
    "/x/media/original/seal/c2VjcmV0",
    "/media/thumb/seal/c2VjcmV0",
  ])
    await app.request(`http://a.example${path}`);
  expect(log).toContain("/media/thumb");
  expect(log).not.toContain("c2VjcmV0");
});

it("refuses a body of 100 MB before it has come, and ends the connection", async () => {
  await using server = await serveApp(createTestApp().app);
  const before = process.memoryUsage().rss;
  const megabyte = Buffer.alloc(1_000_000);
  let sent = 0;
  const answer = await new Promise<{ status: number | undefined; connection: string | undefined }>(
    (resolve, reject) => {
      const upload = request(
        {
          port: server.port,
          path: "/api/nothing",
          method: "POST",
          headers: { "content-length": 100_000_000 },
        },
        ({ statusCode, headers }) => {
          resolve({ status: statusCode, connection: headers.connection });
          upload.destroy();
        },
      );
      upload.on("error", reject);
      const write = () => {
        while (sent < 100 && !upload.destroyed) {
          sent++;
          if (!upload.write(megabyte)) return void upload.once("drain", write);
        }
      };
      write();
    },
  );
  expect(answer).toEqual({ status: 413, connection: "close" });
  expect(sent).toBeLessThan(50);
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
});
