import { randomBytes } from "node:crypto";
import { createEmulator } from "#emulator/app.ts";
import { startHost } from "#server/testing/upstream-host.ts";

/** The least that is taken for a picture: a PNG's head. What follows is as hard to pack as a picture is. */
const head = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");
const end = Buffer.from("0000000049454e44ae426082", "hex");

/** The emulator's lists, and for every original the same bytes, which cost nothing to make. */
export async function startLibrary(images: number, bytes: number) {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes);
  const original = Buffer.concat([head, size, Buffer.from("noTe"), randomBytes(bytes), Buffer.alloc(4), end]);
  const host = await startHost(async (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/media/")) {
      response.writeHead(200, { "content-type": "image/png", "content-length": original.length });
      response.end(original);
      return;
    }
    const headers = { authorization: request.headers.authorization ?? "", "user-agent": "Mozilla/5.0" };
    const answer = await emulator.app.request(path, { headers });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  const emulator = createEmulator({ images, videos: 0, origin: host.origin });
  return {
    url: `${host.origin}/pictoryapis`,
    bytes: original.length,
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}
