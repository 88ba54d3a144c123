import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

export interface FilmServer extends AsyncDisposable {
  /** Where each of them is to be had. */
  urls: readonly string[];
}

/** Gives out films with ranges, as a host of media does. */
export async function serveFilms(paths: readonly string[]): Promise<FilmServer> {
  const server = createServer((request, response) => {
    const path = paths[Number(request.url?.slice(1))];
    if (!path) return void response.writeHead(404).end();
    const { size } = statSync(path);
    const [, from = "0", to = ""] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    const [start, end] = [Number(from), to ? Number(to) : size - 1];
    response.writeHead(206, {
      "content-type": "video/mp4",
      "content-length": end - start + 1,
      "content-range": `bytes ${start}-${end}/${size}`,
      "accept-ranges": "bytes",
      "access-control-allow-origin": "*",
    });
    pipeline(createReadStream(path, { start, end }), response, () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    urls: paths.map((_, i) => `http://127.0.0.1:${port}/${i}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
