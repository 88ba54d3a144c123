import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { accountHeader } from "#contract/account-header.ts";
import { listAnswerSchema, pageSchema } from "#contract/page.ts";
import { ApiError, problemSchema, signedOut } from "#contract/problem.ts";
import { sessionSchema } from "#contract/session.ts";
import { itemPath } from "#shared/paths.ts";
import { listedImage } from "./testing/listed-image.ts";
import { createTestApp, testKey } from "./testing/test-app.ts";

const image = listedImage("a");

describe("the API", () => {
  it("answers lists in the contract's shape and passes the page key on", async () => {
    let asked = "";
    const { app } = createTestApp({
      fetch: (url) => {
        asked = url;
        return Response.json({ items: [image, 7], nextPageKey: "next" });
      },
    });
    const response = await app.request("/api/images?nextPageKey=k%2F1");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const page = v.parse(pageSchema, await response.json());
    expect(page).toMatchObject({ items: [{ id: "a" }], nextPageKey: "next", skipped: [{ index: 1 }] });
    expect(asked).toMatch(/\/v1\/aistudio\/images\?nextPageKey=k%2F1$/);
  });

  it("says whose list it answers with, and answers nobody who asks for another account's", async () => {
    const fetch = vi.fn(() => Response.json({ items: [image] }));
    const { app } = createTestApp({ fetch });
    const { account } = v.parse(sessionSchema, await (await app.request("/api/session")).json());
    const ask = (asked: string) => app.request("/api/videos", { headers: { [accountHeader]: asked } });
    const answer = await ask(account);
    expect(v.parse(listAnswerSchema, await answer.json()).account).toBe(account);
    expect(answer.headers.get("vary")).toContain(accountHeader);
    const refused = await ask("0123456789abcdef");
    expect(refused.status).toBe(409);
    expect(v.parse(problemSchema, await refused.json())).toMatchObject({ code: "account-changed" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("tells the session and its health", async () => {
    const { app } = createTestApp();
    const session = v.parse(sessionSchema, await (await app.request("/api/session")).json());
    expect(session).toMatchObject({ demo: false, apiUrl: "http://provider.test/pictoryapis" });
    expect((await app.request("/healthz")).status).toBe(200);
  });

  it("answers the provider's problems as problems, with Retry-After as header and field", async () => {
    const { app } = createTestApp({
      fetch: () => new Response("", { status: 429, headers: { "retry-after": "9" } }),
    });
    const response = await app.request("/api/videos");
    expect(response.status).toBe(429);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("retry-after")).toBe("9");
    expect(v.parse(problemSchema, await response.json())).toMatchObject({ retryable: true, retryAfter: 9 });
  });

  it.each(["/api/nothing", "/media/nothing", "/media/thumb/short/x", "/assets/gone.js", "/favicon.gone"])(
    "answers 404 at %s",
    async (path) => {
      const response = await createTestApp().app.request(path);
      expect(response.status).toBe(404);
      expect(v.parse(problemSchema, await response.json()).status).toBe(404);
    },
  );
});

describe("its guards", () => {
  const { app } = createTestApp();

  it.each(["http://evil.example/", "http://127.0.0.1.evil.example/", "http://10.0.0.1:4321/api/images"])(
    "answers under loopback names only, not %s",
    async (url) => {
      expect((await app.request(url)).status).toBe(421);
    },
  );

  it.each(["http://localhost:4321", "http://127.0.0.1", "http://[::1]:80"])(
    "answers as %s",
    async (origin) => {
      expect((await app.request(`${origin}/healthz`)).status).toBe(200);
    },
  );

  it("keeps the library from other sites", async () => {
    const from = (site: string) => app.request("/api/session", { headers: { "sec-fetch-site": site } });
    expect((await from("cross-site")).status).toBe(403);
    expect((await from("same-site")).status).toBe(403);
    expect((await from("same-origin")).status).toBe(200);
    expect((await from("none")).status).toBe(200);
  });

  it("sends its security headers", async () => {
    const { headers } = await app.request("/api/session");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.has("x-powered-by")).toBe(false);
  });
});

describe("the key", () => {
  it("appears in no answer, header or log line, even when the provider repeats it", async () => {
    const lines: string[] = [];
    const echo = `${testKey} Authorization: ${testKey}`;
    const { app } = createTestApp({
      onLog: (line) => lines.push(line),
      fetch: (url) => {
        if (url.includes("explode")) throw new TypeError(echo);
        if (url.includes("odd")) return new Response(echo);
        return new Response(echo, { status: 403, statusText: testKey, headers: { "x-echo": testKey } });
      },
      hop: () => Promise.reject(new Error(echo)),
    });
    const { sealer } = createTestApp();
    const picture = sealer.seal("https://cdn.example/a.png");
    for (const path of [
      "/api/session",
      "/api/images",
      "/api/images?nextPageKey=explode",
      "/api/videos?nextPageKey=odd",
      picture,
    ]) {
      const response = await app.request(path);
      expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain(testKey);
    }
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.join("")).not.toContain(testKey);
  });

  it("is joined in silence by page keys and media addresses", async () => {
    const lines: string[] = [];
    const { app, sealer } = createTestApp({ onLog: (line) => lines.push(line) });
    await app.request("/api/images?nextPageKey=opaque");
    await app.request(sealer.seal("https://cdn.example/a.png?signature=s"));
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(["/api/images", "/media/original"]);
  });
});

describe("the client", () => {
  let clientDirectory = "";
  beforeAll(() => {
    clientDirectory = mkdtempSync(join(tmpdir(), "client-"));
    mkdirSync(join(clientDirectory, "assets"));
    const page = '<!doctype html><meta name="account" content="" /><title>Contact Sheet</title>';
    writeFileSync(join(clientDirectory, "index.html"), page);
    writeFileSync(join(clientDirectory, "assets", "index-1a2b.js"), "export {};".repeat(500));
    writeFileSync(join(clientDirectory, "icon.svg"), "<svg/>");
    mkdirSync(join(clientDirectory, ".vite"));
    for (const hidden of [".vite/manifest.json", ".env", "assets/.map"])
      writeFileSync(join(clientDirectory, hidden), "{}");
  });
  afterAll(() => rmSync(clientDirectory, { recursive: true }));
  const get = (path: string, headers: Record<string, string> = {}) =>
    createTestApp({ clientDirectory }).app.request(path, { headers });

  it.each(["/", "/images", "/videos", "/images/3f2a?q=fox", "/videos/a%2Fb"])(
    "gets its page at %s, never cached",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Contact Sheet");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    },
  );

  it.each([
    "a b",
    ".env",
    "app.js",
    "index.html",
    "%2F",
    "%",
    "é",
    "line\nbreak",
    "back\\slash",
    "🦊",
    "~.",
    "x".repeat(500),
  ])("gets its page for the item %j", async (id) => {
    for (const kind of ["image", "video"] as const) {
      const response = await get(itemPath({ kind, id }, "?q=fox"), { accept: "*/*" });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>Contact Sheet");
    }
  });

  it.each(["/images/100%", "/images/%E0%A4%A", "/videos/%ED%A0%BD", "/images/%00"])(
    "gets its page at the malformed %s",
    async (path) => expect((await get(path)).status).toBe(200),
  );

  it("is told in its page whose library it shows", async () => {
    const session = await (await get("/api/session")).json();
    expect(await (await get("/images")).text()).toContain(
      `<meta name="account" content="${session.account}"`,
    );
  });

  it("is told in its page where nobody is signed in, so that it opens no library by itself", async () => {
    const visitorOf = () => Promise.reject(new ApiError(signedOut));
    const { app } = createTestApp({ clientDirectory, access: { way: "open", visitorOf } });
    const page = await app.request("/images");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<meta name="account" content="" data-nobody');
  });

  it("gets its files compressed and for ever", async () => {
    const response = await get("/assets/index-1a2b.js", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await get("/icon.svg")).headers.get("cache-control")).toBe("no-cache");
  });

  it.each([
    "/.vite/manifest.json",
    "/.env",
    "/assets/.map",
    "/%2evite/manifest.json",
    "/assets/..%2f.env",
    "//.env",
    "/index.html",
  ])("gets nothing at %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("gets a real 404 for what is not there, with the app's page for a person", async () => {
    expect((await get("/assets/index-old.js", { accept: "text/html" })).status).toBe(404);
    expect((await get("/assets/../../package.json")).status).toBe(404);
    expect((await get("/nowhere")).headers.get("content-type")).toBe("application/problem+json");
    const page = await get("/nowhere", { accept: "text/html" });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("<title>Contact Sheet");
  });
});
