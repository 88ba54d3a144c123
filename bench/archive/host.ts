import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { createEmulator } from "#emulator/app.ts";
import { startHost } from "#server/testing/upstream-host.ts";

/** A small picture, with a chunk in its middle that no program looks at and that packs as badly as a picture does. */
async function picture(bytes: number): Promise<Buffer> {
  const small = { width: 64, height: 48, channels: 3, background: "#765" } as const;
  const png = await sharp({ create: small }).png().toBuffer();
  const data = Buffer.concat([Buffer.from("noTe"), randomBytes(bytes)]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(bytes);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  // The signature and the header are of 33 bytes in every PNG.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** The emulator's lists, and for every original the same bytes, which cost nothing to make. */
export async function startLibrary(images: number, bytes: number) {
  const original = await picture(bytes);
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
