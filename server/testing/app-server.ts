import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

export interface AppServer extends AsyncDisposable {
  port: number;
  /** Writes so many requests at once on one kept connection, and reads their answers as a strict client would. */
  pipeline(requests: string[]): Promise<RawAnswer[]>;
}

interface RawAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** The app behind a port of loopback, any that is free unless one is given; gone with all connections when disposed. */
export async function serveApp(
  app: { fetch: (...args: Parameters<Hono["fetch"]>) => Response | Promise<Response> },
  { port: wanted = 0, address = "127.0.0.1" } = {},
): Promise<AppServer> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(wanted, address);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    pipeline: (requests) => pipeline(port, requests),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pipeline(port: number, requests: string[]): Promise<RawAnswer[]> {
  const socket = connect(port, "127.0.0.1");
  const last = requests.length - 1;
  const sent = requests.map(
    (request, i) => `${request}\r\nhost: 127.0.0.1\r\n${i === last ? "connection: close\r\n" : ""}\r\n`,
  );
  socket.write(sent.join(""));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  let rest = Buffer.concat(chunks).toString("latin1");
  const answers: RawAnswer[] = [];
  for (const request of requests) {
    const [answer, next] = readAnswer(rest, request.startsWith("HEAD "));
    answers.push(answer);
    rest = next;
  }
  if (rest !== "") throw new Error(`${rest.length} bytes that nobody asked for: ${rest.slice(0, 80)}`);
  return answers;
}

/** By RFC 9112, section 6.3: an answer without a body has none, whatever its headers say; else they tell its length. */
function readAnswer(text: string, toHead: boolean): [RawAnswer, rest: string] {
  const end = text.indexOf("\r\n\r\n");
  const [line = "", ...fields] = text.slice(0, end).split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? Number.NaN);
  if (end < 0 || Number.isNaN(status)) throw new Error(`No answer begins with: ${text.slice(0, 80)}`);
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(":");
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  const after = text.slice(end + 4);
  if (toHead || status === 304 || status === 204) return [{ status, headers, body: "" }, after];
  if (headers["transfer-encoding"] === "chunked") {
    const [body, rest] = readChunks(after);
    return [{ status, headers, body }, rest];
  }
  const length = Number(headers["content-length"] ?? after.length);
  if (after.length < length) throw new Error(`${length} bytes were announced and ${after.length} came`);
  return [{ status, headers, body: after.slice(0, length) }, after.slice(length)];
}

function readChunks(text: string): [body: string, rest: string] {
  let body = "";
  for (let rest = text; ; ) {
    const [line = ""] = rest.split("\r\n", 1);
    const size = Number.parseInt(line, 16);
    if (Number.isNaN(size)) throw new Error(`No chunk begins with: ${rest.slice(0, 80)}`);
    const start = line.length + 2;
    body += rest.slice(start, start + size);
    rest = rest.slice(start + size + 2);
    if (size === 0) return [body, rest];
  }
}
