import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";

interface GetInit {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Resolves names in place of the system. */
  lookup?: LookupFunction;
}

/** Sends a GET and follows no redirect. Rejects with whatever the network throws, or the reason of the signal. */
export type Get = (url: URL, init: GetInit) => Promise<http.IncomingMessage>;

/** Bounds for a host gone mad, far above what anyone asks for; whoever asks bounds their own number below these. */
const sockets = { maxSockets: 128, maxTotalSockets: 512 };

/** Hosts close idle connections after 5 s (Node's default) to minutes: none is worth keeping for long. */
const kept = { keepAlive: true, timeout: 10_000 };

/**
 * A GET over connections that are kept. A host may close an idle one at any time, also just as it is used again: a
 * request that met such an end before any byte of an answer has not failed, and is sent once more at once, over a
 * connection of its own. `proxyEnv` holds the variables that name a proxy, where one is to be used. `idle` connections to
 * one host are kept at most.
 */
export function createGet(proxyEnv?: NodeJS.ProcessEnv, idle = 8): Get {
  const keeping = { ...kept, maxFreeSockets: idle };
  const options = proxyEnv === undefined ? sockets : { ...sockets, proxyEnv };
  const protocols = {
    "http:": {
      request: http.request,
      kept: new http.Agent({ ...options, ...keeping }),
      fresh: new http.Agent(options),
    },
    "https:": {
      request: https.request,
      kept: new https.Agent({ ...options, ...keeping }),
      fresh: new https.Agent(options),
    },
  };
  return (url, init) =>
    new Promise((fulfil, reject) => {
      const { request, kept, fresh } = protocols[url.protocol as keyof typeof protocols];
      const send = (agent: http.Agent) => {
        let before = 0;
        const sent = request(url, { ...init, agent })
          .on("socket", (socket) => {
            before = socket.bytesRead;
          })
          .on("response", (incoming) => {
            // The host sent this 408 before our request, because the connection was idle for too long.
            if (!sent.reusedSocket || incoming.statusCode !== 408) return fulfil(incoming);
            incoming.on("error", () => undefined).destroy();
            send(fresh);
          })
          .on("upgrade", (_incoming, socket) => {
            socket.destroy();
            reject(new Error("The host changed the protocol."));
          })
          .on("error", (error) => {
            const unanswered = sent.reusedSocket && sent.socket?.bytesRead === before;
            if (unanswered && !init.signal.aborted) send(fresh);
            else reject(error);
          })
          .end();
      };
      send(kept);
    });
}
