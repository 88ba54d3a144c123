// The baseline of cached thumbnails: Node's own way to serve one file, with nothing around it.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

const file = process.env.FILE ?? "";

const server = createServer(async (_request, response) => {
  const { size, mtimeMs } = await stat(file);
  response.writeHead(200, {
    "content-type": "image/webp",
    "content-length": size,
    etag: `"${size}-${mtimeMs}"`,
    "cache-control": "public, max-age=31536000, immutable",
  });
  pipeline(createReadStream(file), response, () => undefined);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
