/** Bytes in memory with the headers that never change. */
export interface Media {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** The content coding that `bytes` are in; ranges count its bytes, as HTTP has it. */
  packed?: string | undefined;
  /** Ends early, as if that were all. */
  cut?: boolean | undefined;
}

/** The first two thirds, without a length. */
export function endEarly(bytes: Uint8Array, headers: Record<string, string>): Response {
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.close();
      sent = true;
      controller.enqueue(bytes.slice(0, Math.floor((bytes.length * 2) / 3)));
    },
  });
  return new Response(body, { headers });
}

/** `bytes=0-99`, `bytes=100-` or `bytes=-50` as [first, last], null when it cannot be met, undefined when ignored. */
function parseRange(header: string | null, size: number): [number, number] | null | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? null : [first, last];
}

/** Answers with the media, or the part of it that a Range header asks for, or 304. */
export function sendMedia({ bytes, type, etag, packed, cut }: Media, request: Request): Response {
  const headers = {
    "content-type": type,
    ...(packed && { "content-encoding": packed }),
    etag,
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable",
  };
  if (cut) return endEarly(bytes, { "content-type": type });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const stale = (request.headers.get("if-range") ?? etag) !== etag;
  const range = stale ? undefined : parseRange(request.headers.get("range"), bytes.length);
  if (range === null)
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${bytes.length}` },
    });
  const [first, last] = range ?? [0, bytes.length - 1];
  return new Response(bytes.subarray(first, last + 1), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(last + 1 - first),
      ...(range && { "content-range": `bytes ${first}-${last}/${bytes.length}` }),
    },
  });
}
