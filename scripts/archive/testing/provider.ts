import { createHash } from "node:crypto";
import { createEmulator, type Emulator } from "#emulator/app.ts";
import { startHost } from "#server/testing/upstream-host.ts";

/** The emulator's lists, and originals that cost nothing to make: each the beginning of a PNG and bytes of its own. */
export interface TestProvider extends AsyncDisposable {
  url: string;
  emulator: Emulator;
  /** Originals that were asked for. */
  asked: string[];
  /** Answers an original otherwise; by a part of its path. */
  otherwise: Map<string, (response: import("node:http").ServerResponse) => void>;
  /** Originals that a link is good for, counted over all: then the lists have to be read anew. */
  linksLast: number;
}

const header = Buffer.from(
  "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082",
  "hex",
);

/** What stands at a path, the same each time; 64 kB and more. */
export function originalAt(path: string): Buffer {
  const seed = createHash("sha256").update(path).digest();
  const body = Buffer.alloc(64_000 + seed.readUInt16BE(0), seed);
  // Between the picture's head and its end, as a chunk that no reader asks for.
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([
    header.subarray(0, -12),
    size,
    Buffer.from("noTe"),
    body,
    Buffer.alloc(4),
    header.subarray(-12),
  ]);
}

export async function startProvider(items: { images: number; videos: number }): Promise<TestProvider> {
  const asked: string[] = [];
  const otherwise: TestProvider["otherwise"] = new Map();
  let [link, used] = [0, 0];
  const provider = { linksLast: Number.POSITIVE_INFINITY };
  const host = await startHost(async (request, response) => {
    const path = request.url ?? "";
    if (!path.startsWith("/media/")) {
      const headers = { authorization: request.headers.authorization ?? "", "user-agent": "Mozilla/5.0" };
      const answer = await emulator.app.request(path, { headers });
      if (used >= provider.linksLast) [link, used] = [link + 1, 0];
      const text = await answer.text();
      const signed =
        provider.linksLast === Number.POSITIVE_INFINITY
          ? text
          : text.replaceAll(/(\/media\/[^"?]+)/g, `$1?link=${link}`);
      response.writeHead(answer.status, { "content-type": "application/json" }).end(signed);
      return;
    }
    asked.push(path);
    const signedBy = /link=(\d+)/.exec(path)?.[1];
    if (signedBy !== undefined && (Number(signedBy) < link || used++ >= provider.linksLast)) {
      response.writeHead(403).end();
      return;
    }
    const other = [...otherwise].find(([part]) => path.includes(part))?.[1];
    if (other) return other(response);
    const bytes = originalAt(path);
    response.writeHead(200, { "content-type": "image/png", "content-length": bytes.length });
    // In two halves, so that a kill may come between them.
    response.write(bytes.subarray(0, 30_000));
    setTimeout(() => response.end(bytes.subarray(30_000)), 10);
  });
  const emulator = createEmulator({ ...items, origin: host.origin });
  return Object.assign(provider, {
    url: `${host.origin}/pictoryapis`,
    emulator,
    asked,
    otherwise,
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  });
}
