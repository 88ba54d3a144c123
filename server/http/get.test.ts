import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { expect, it } from "vitest";
import { createGet, type Get } from "./get.ts";

const never = new AbortController().signal;
const ok = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

/** A host that answers the first request on each connection, and does `then` to the second. */
async function startHost(
  then: (socket: Socket) => void,
  first: (socket: Socket) => void = (s) => s.write(ok),
) {
  const state = { requests: 0, connections: 0 };
  const server = createServer((socket) => {
    let asked = 0;
    state.connections++;
    socket.on("error", () => undefined);
    socket.on("data", () => {
      state.requests++;
      if (++asked === 1) first(socket);
      else then(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { state, url, [Symbol.asyncDispose]: async () => void server.close() };
}

async function textOf(get: Get, url: URL, signal = never): Promise<string> {
  const incoming = await get(url, { headers: {}, signal });
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  // The connection is kept only once its request has ended for good.
  await new Promise(setImmediate);
  return text;
}

it.each<[string, (socket: Socket) => void]>([
  ["closes it", (socket) => socket.end()],
  ["resets it", (socket) => socket.resetAndDestroy()],
  [
    "says that it was idle for too long",
    (s) => s.end("HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n"),
  ],
])("asks once more, on a new connection, where a host meets a kept one so: %s", async (_name, then) => {
  await using host = await startHost(then);
  const get = createGet();
  for (let i = 0; i < 3; i++) expect(await textOf(get, host.url)).toBe("ok");
  expect(host.state).toEqual({ requests: 4, connections: 3 });
});

it("asks once more over no other kept connection, which may be as dead", async () => {
  await using host = await startHost((socket) => socket.resetAndDestroy());
  const get = createGet();
  await Promise.all(Array.from({ length: 4 }, () => textOf(get, host.url)));
  expect(host.state.connections).toBe(4);
  const texts = await Promise.all(Array.from({ length: 4 }, () => textOf(get, host.url)));
  expect(texts).toEqual(["ok", "ok", "ok", "ok"]);
  expect(host.state).toEqual({ requests: 12, connections: 8 });
});

it("does not ask again a host that hangs up on a new connection", async () => {
  await using host = await startHost(
    () => undefined,
    (socket) => socket.resetAndDestroy(),
  );
  await expect(textOf(createGet(), host.url)).rejects.toThrow();
  expect(host.state).toEqual({ requests: 1, connections: 1 });
});

it("does not ask again once an answer has begun", async () => {
  await using host = await startHost((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-le"));
  const get = createGet();
  await textOf(get, host.url);
  await expect(textOf(get, host.url)).rejects.toThrow();
  expect(host.state.requests).toBe(2);
});

it("asks twice at most", async () => {
  let answered = 0;
  await using host = await startHost(
    (socket) => socket.resetAndDestroy(),
    (socket) => (answered++ === 0 ? socket.write(ok) : socket.resetAndDestroy()),
  );
  const get = createGet();
  await textOf(get, host.url);
  await expect(textOf(get, host.url)).rejects.toThrow();
  expect(host.state.requests).toBe(3);
});

it("does not ask again for one who has left", async () => {
  const caller = new AbortController();
  await using host = await startHost(() => caller.abort());
  const get = createGet();
  await textOf(get, host.url);
  await expect(textOf(get, host.url, caller.signal)).rejects.toThrow(/abort/i);
  expect(host.state.requests).toBe(2);
});
