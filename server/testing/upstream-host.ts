import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface UpstreamHost extends AsyncDisposable {
  origin: string;
  port: number;
  /** Requests met so far. */
  requests: IncomingMessage[];
}

/** A host of media on loopback, as hostile as its listener; gone with all its connections when disposed. */
export async function startHost(listener: RequestListener, address = "127.0.0.1"): Promise<UpstreamHost> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${address}:${port}`,
    port,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
