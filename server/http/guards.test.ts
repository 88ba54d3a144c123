import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import * as v from "valibot";
import { expect, it } from "vitest";
import { problemSchema } from "#contract/problem.ts";
import { serveApp } from "../testing/app-server.ts";
import { createTestApp } from "../testing/test-app.ts";

const { app } = createTestApp();
const paths = ["/", "/api/session", "/healthz", "/media/thumb/x/y", "/assets/a.js"];

/** As Chromium asks, when a person opens an address and when a page asks. */
const browser = {
  accept: "text/html,application/xhtml+xml",
  "accept-language": "de,en;q=0.9",
  "cache-control": "max-age=0",
  connection: "keep-alive",
  dnt: "1",
  priority: "u=0, i",
  "sec-ch-ua": '"Chromium";v="150"',
  "sec-fetch-site": "same-origin",
  "sec-gpc": "1",
  "upgrade-insecure-requests": "1",
  "user-agent": "Mozilla/5.0",
};

it.each([
  ["Forwarded", "for=192.0.2.1;host=gallery.example"],
  ["X-Forwarded-For", "192.0.2.1"],
  ["x-forwarded-host", "gallery.example"],
  ["X-FORWARDED-PROTO", "https"],
  ["X-Forwarded-Anything", ""],
  ["Via", "1.1 squid"],
  ["X-Real-IP", "192.0.2.1"],
  ["CF-Connecting-IP", "192.0.2.1"],
  ["CF-Connecting-IPv6", "2001:db8::1"],
  ["Cf-Ray", "1"],
  ["True-Client-IP", "192.0.2.1"],
  ["X-Client-IP", "192.0.2.1"],
  ["X-Cluster-Client-IP", "192.0.2.1"],
  ["Fastly-Client-IP", "192.0.2.1"],
  ["Fly-Client-IP", "192.0.2.1"],
  ["DO-Connecting-IP", "192.0.2.1"],
  ["X-Azure-SocketIP", "192.0.2.1"],
  ["X-Appengine-User-IP", "192.0.2.1"],
  ["X-Envoy-External-Address", "192.0.2.1"],
  ["X-Original-Host", "gallery.example"],
  ["X-ProxyUser-Ip", "192.0.2.1"],
  ["X-Amzn-Trace-Id", "Root=1"],
  ["CloudFront-Viewer-Address", "192.0.2.1:1"],
  ["CDN-Loop", "cloudflare"],
  ["Proxy-Connection", "keep-alive"],
  ["Tailscale-User-Login", "a@b.example"],
])("refuses what somebody has passed on: %s", async (name, value) => {
  for (const path of paths) {
    const response = await app.request(path, { headers: { ...browser, [name]: value } });
    expect(response.status).toBe(403);
    expect(v.parse(problemSchema, await response.json())).toMatchObject({
      code: "refused",
      title: "Not by way of a proxy.",
    });
  }
});

it("lets a browser and a tool in", async () => {
  expect((await app.request("/api/session", { headers: browser })).status).toBe(200);
  const curl = { accept: "*/*", "user-agent": "curl/8.5.0", host: "localhost:4321" };
  expect((await app.request("/api/session", { headers: curl })).status).toBe(200);
});

it.each([
  ["10.0.0.9", 403],
  ["::ffff:192.168.1.4", 403],
  ["2001:db8::1", 403],
  ["fe80::1%eth0", 403],
  ["127.0.0.1", 200],
  ["127.8.9.10", 200],
  ["::1", 200],
  ["::ffff:127.0.0.1", 200],
])("answers this machine alone: %s gets a %i", async (remoteAddress, status) => {
  const env = { incoming: { socket: { remoteAddress }, httpVersion: "1.1", headers: browser } };
  expect((await app.request("/healthz", { headers: browser }, env)).status).toBe(status);
});

/** What the app answers through a proxy that calls it by a loopback name, as proxies do; `added` it adds. */
async function statusThrough(added: IncomingHttpHeaders): Promise<number | undefined> {
  await using server = await serveApp(app);
  const proxy = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, ...added, host: `127.0.0.1:${server.port}` };
    request({ port: server.port, path: incoming.url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 0);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = proxy.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}/api/session`)).status;
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}

it("is not to be had through a proxy", async () => {
  expect(await statusThrough({ "x-forwarded-for": "192.0.2.1" })).toBe(403);
  expect(await statusThrough({ via: "1.1 proxy" })).toBe(403);
});

it("is not to be had in the words of nginx, which adds nothing", async () => {
  await using server = await serveApp(app);
  const socket = connect(server.port, "127.0.0.1");
  socket.write(`GET /api/session HTTP/1.0\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});

it("believes no loopback name in the request line beside another in Host", async () => {
  await using server = await serveApp(app);
  const socket = connect(server.port, "127.0.0.1");
  socket.write(`GET http://127.0.0.1/healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 421 /);
});

it.each([
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "http://localhost:81" }, 403],
  [{ origin: "http://localhost", referer: "https://evil.example/" }, 200],
  [{ referer: "https://evil.example/page" }, 403],
  [{ referer: "http://localhost.evil.example/" }, 403],
  [{ referer: "no address" }, 403],
  [{ referer: "http://localhost/images?q=fox" }, 200],
  [{ "sec-fetch-site": "cross-site", origin: "http://localhost" }, 403],
  [{}, 200],
])("keeps the library from other sites of a browser that sends %o", async (headers, status) => {
  expect((await app.request("http://localhost/api/session", { headers })).status).toBe(status);
});

it("lets no refusal be read or guessed at by another site", async () => {
  for (const path of ["/media/thumb/x/y", "/media/nothing", "/media/original/forged/x", "/api/nothing"]) {
    const { headers } = await app.request(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toContain("default-src");
    expect(headers.get("cache-control")).toBe("no-store");
  }
});
