import { once } from "node:events";
import { connect } from "node:net";

/** One connection to a server. */
export interface Connection extends Disposable {
  /** Posts JSON and reads the answer, which must be a 200 with its length stated. One at a time. */
  post(path: string, body: unknown): Promise<string>;
}

/**
 * The least that a client can be: a connection that is kept, a request in one piece, and an answer that is not read
 * further than it must. What a whole HTTP client needs for a request is as much as the server does.
 */
export async function openConnection(origin: string): Promise<Connection> {
  const { hostname, port, host } = new URL(origin);
  const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding("latin1");
  await once(socket, "connect");
  let answered = Promise.withResolvers<string>();
  // Nobody may be waiting when the server closes it.
  answered.promise.catch(() => undefined);
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
    const body = text.indexOf("\r\n\r\n") + 4;
    if (body < 4) return;
    const length = Number(/^content-length: (\d+)\r$/im.exec(text)?.[1]);
    const told = text;
    if (!told.startsWith("HTTP/1.1 200") || Number.isNaN(length))
      return answered.reject(new Error(`A mark was answered with this:\n${told}`));
    if (told.length < body + length) return;
    text = "";
    answered.resolve(told.slice(body));
  });
  socket.on("error", (error) => answered.reject(error));
  socket.on("close", () => answered.reject(new Error("The server has closed the connection.")));
  return {
    post(path, value) {
      const body = JSON.stringify(value);
      const head = [
        `POST ${path} HTTP/1.1`,
        `host: ${host}`,
        "content-type: application/json",
        `content-length: ${Buffer.byteLength(body)}`,
      ];
      answered = Promise.withResolvers<string>();
      if (socket.destroyed) answered.reject(new Error("The server has closed the connection."));
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`, "utf8");
      return answered.promise;
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}
