const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature and the header, which comes first in every PNG and is always as long. */
const pngHeadLength = 33;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc(whole.subarray(4, 8 + data.length)));
  return whole;
}

/**
 * A prompt as the chunk `parameters`, where other galleries and tools look for it: `tEXt` where its letters are Latin-1,
 * else `iTXt`, as they write it themselves.
 */
export function promptChunk(prompt: string): Uint8Array<ArrayBuffer> {
  // No text in a PNG can hold a zero: it ends the keyword.
  const text = prompt.toWellFormed().replaceAll("\0", "");
  const latin = /^[\t\n\r\x20-\x7e\xa0-\xff]*$/.test(text);
  const written = latin ? Uint8Array.from(text, (c) => c.charCodeAt(0)) : new TextEncoder().encode(text);
  // The keyword's end; of iTXt also: not compressed, no language, no translated keyword.
  const head = new TextEncoder().encode(latin ? "parameters\0" : "parameters\0\0\0\0\0");
  const data = new Uint8Array(head.length + written.length);
  data.set(head);
  data.set(written, head.length);
  return chunk(latin ? "tEXt" : "iTXt", data);
}

/** Whether a file's beginning, of `pngHeadLength` bytes at least, is a PNG's. */
function isPngHead(head: Uint8Array): boolean {
  return (
    head.length >= pngHeadLength &&
    signature.every((byte, i) => head[i] === byte) &&
    String.fromCharCode(...head.subarray(8, 16)) === "\0\0\0\rIHDR"
  );
}

/**
 * A copy of a PNG with its prompt behind the header, the same picture; what is no PNG comes out as it came in. A file's own
 * `parameters` stays, and counts: it comes later, and readers take the last.
 */
export function addPrompt(prompt: string): TransformStream<Uint8Array, Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array();
  const begin = (head: Uint8Array, out: TransformStreamDefaultController<Uint8Array>) => {
    held = undefined;
    const rest = isPngHead(head) ? pngHeadLength : 0;
    if (rest > 0) {
      out.enqueue(head.subarray(0, rest));
      out.enqueue(promptChunk(prompt));
    }
    if (head.length > rest) out.enqueue(head.subarray(rest));
  };
  return new TransformStream({
    transform(bytes, out) {
      if (!held) return out.enqueue(bytes);
      const head = new Uint8Array(held.length + bytes.length);
      head.set(held);
      head.set(bytes, held.length);
      if (head.length < pngHeadLength) held = head;
      else begin(head, out);
    },
    flush(out) {
      if (held) begin(held, out);
    },
  });
}
