import type { RequestListener } from "node:http";
import { expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { serveApp } from "../../testing/app-server.ts";
import { mp4, picture } from "../../testing/pictures.ts";
import { createTestApp } from "../../testing/test-app.ts";
import { startHost } from "../../testing/upstream-host.ts";
import { createNetworkHop } from "../fetch/hop.ts";

/** An app behind a port, over a host that answers so; `request` is a request line of the original with headers. */
async function start(listener: RequestListener) {
  const host = await startHost(listener);
  const { app, sealer } = createTestApp({ hop: createNetworkHop({ trustedOrigin: host.origin }) });
  const server = await serveApp(app);
  const sealed = sealer.seal(`${host.origin}/a`);
  return {
    sealed,
    pipeline: server.pipeline,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

const health = "GET /healthz HTTP/1.1";

it.each([
  ["a length", { "content-length": "19" }],
  ["chunks", { "transfer-encoding": "chunked" }],
  ["an encoding", { "content-encoding": "gzip", "content-length": "19" }],
  ["the connection's end", { connection: "close" }],
])("keeps to itself %s of a 416 whose body it does not send", async (_name, headers) => {
  await using subject = await start((_request, response) =>
    response
      .writeHead(416, { ...headers, "content-range": "bytes */1000", "content-type": "text/plain" })
      .end("that is out of range"),
  );
  const asked = `GET ${subject.sealed} HTTP/1.1\r\nrange: bytes=5000-`;
  const [refused, alive, again] = await subject.pipeline([asked, health, asked]);
  expect(refused).toMatchObject({ status: 416, body: "" });
  expect(refused?.headers).toMatchObject({ "content-range": "bytes */1000" });
  expect(refused?.headers).not.toHaveProperty("content-encoding");
  expect(refused?.headers["content-length"]).toBe("0");
  expect(alive).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  expect(again).toMatchObject({ status: 416, body: "" });
});

it("sends a 304 without what it tells of a body", async () => {
  await using subject = await start((_request, response) => {
    response.socket?.write(
      'HTTP/1.1 304 Not Modified\r\netag: "v1"\r\ncontent-length: 1000\r\ncontent-encoding: gzip\r\n\r\n',
    );
  });
  const asked = `GET ${subject.sealed} HTTP/1.1\r\nif-none-match: "v1"`;
  const [unchanged, alive] = await subject.pipeline([asked, health]);
  expect(unchanged).toMatchObject({ status: 304, headers: { etag: '"v1"' } });
  for (const name of ["content-length", "content-encoding", "transfer-encoding", "content-range"])
    expect(unchanged?.headers).not.toHaveProperty(name);
  expect(alive).toMatchObject({ status: 200, body: '{"status":"ok"}' });
});

it.each([
  ["ranges", true],
  ["none", false],
])("answers HEAD between others, of a host that knows %s", async (_name, knows) => {
  const body = mp4(5000);
  await using subject = await start((request, response) => {
    if (knows && request.headers.range) {
      response.writeHead(206, { "content-length": 100, "content-range": "bytes 0-99/5000" });
      response.end(body.subarray(0, 100));
    } else response.end(body);
  });
  const [alone, whole, alive] = await subject.pipeline([
    `HEAD ${subject.sealed} HTTP/1.1`,
    `GET ${subject.sealed} HTTP/1.1`,
    health,
  ]);
  expect(alone).toMatchObject({ status: 200, headers: { "content-type": "video/mp4" } });
  expect(alone?.headers).not.toHaveProperty("content-range");
  expect(whole).toMatchObject({ status: 200, body: body.toString("latin1") });
  expect(alive?.status).toBe(200);
});

it.each([416, 304])("takes no beginning of a film from a %i", async (status) => {
  await using subject = await start((request, response) => {
    if (request.headers.range === "bytes=500-599") {
      response.writeHead(206, { "content-length": 100, "content-range": "bytes 500-599/1000" });
      response.end(mp4(1000).subarray(500, 600));
    } else response.writeHead(status, { "content-length": 100 }).end(status === 416 ? mp4(100) : undefined);
  });
  const [part, head, alive] = await subject.pipeline([
    `GET ${subject.sealed} HTTP/1.1\r\nrange: bytes=500-599`,
    `HEAD ${subject.sealed} HTTP/1.1`,
    health,
  ]);
  expect([part?.status, head?.status, alive?.status]).toEqual([502, 502, 200]);
});

it("answers one thumbnail after another, known and refused, on one connection", async () => {
  const png = await picture(20, 20);
  await using subject = await start((_request, response) => response.end(png));
  const path = thumbnailUrl(subject.sealed, 240);
  const [first] = await subject.pipeline([`GET ${path} HTTP/1.1`]);
  const answers = await subject.pipeline([
    `GET ${path} HTTP/1.1\r\nif-none-match: ${first?.headers.etag}`,
    `HEAD ${path} HTTP/1.1`,
    `HEAD ${path.replace("w=240", "w=1")} HTTP/1.1`,
    `GET ${path.replace("w=240", "w=1")} HTTP/1.1`,
    health,
  ]);
  expect(answers.map(({ status }) => status)).toEqual([304, 200, 400, 400, 200]);
});
