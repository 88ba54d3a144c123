import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { addPrompt, promptChunk } from "./png-text.ts";

const picture = (format: "png" | "jpeg") =>
  sharp({ create: { width: 9, height: 7, channels: 3, background: "#c53" } })
    .toFormat(format)
    .toBuffer();

async function through(bytes: Uint8Array, prompt: string, size = 1_000): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    Uint8Array.from(bytes.subarray(i * size, (i + 1) * size)),
  );
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const out: Uint8Array[] = [];
  for await (const chunk of source.pipeThrough(addPrompt(prompt))) out.push(chunk);
  return Buffer.concat(out);
}

/** Every chunk of a PNG, its check read by zlib's own. */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

describe.each([
  ["Ein Leuchtturm im Sturm, Ölgemälde", "tEXt", "parameters\0", "latin1"],
  ["夜明けの霧の山 👩‍👩‍👧‍👦", "iTXt", "parameters\0\0\0\0\0", "utf8"],
] as const)("the prompt %j", (prompt, type, head, encoding) => {
  it.each([1, 32, 33, 34, 5_000])("is in a PNG that comes by %i bytes, the same picture", async (size) => {
    const png = await picture("png");
    const copy = await through(png, prompt, size);
    const [first, second] = chunksOf(copy);
    expect(first?.type).toBe("IHDR");
    expect(second?.type).toBe(type);
    expect(second?.data.toString(encoding)).toBe(head + prompt);
    expect(copy.length).toBe(png.length + promptChunk(prompt).length);
    expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer());
    expect(Buffer.concat([copy.subarray(0, 33), copy.subarray(-(png.length - 33))])).toEqual(png);
  });
});

it.each([[new Uint8Array()], [Uint8Array.of(0x89, 0x50)], [new Uint8Array(500)]])(
  "leaves alone what is no PNG",
  async (bytes) => expect(await through(bytes, "fox")).toEqual(Buffer.from(bytes)),
);

it("leaves a JPEG alone", async () => {
  const jpeg = await picture("jpeg");
  expect(await through(jpeg, "fox", 10)).toEqual(jpeg);
});
