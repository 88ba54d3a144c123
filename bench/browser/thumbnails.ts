import sharp from "sharp";

/** WebPs with some detail in them, so that decoding costs what it costs, by their address: of every usual shape. */
export async function makeThumbnails(count: number, width = 480): Promise<Map<string, Buffer>> {
  const entries = Array.from({ length: count }, async (_, i): Promise<[string, Buffer]> => {
    const height = Math.round(width * [9 / 16, 16 / 9, 1, 3 / 4, 4 / 3][i % 5]!);
    const noise = { type: "gaussian" as const, mean: 90 + (i % 80), sigma: 40 };
    const picture = sharp({ create: { width, height, channels: 3, background: "#000", noise } });
    return [`/media/thumb/bench/${i}`, await picture.blur(2).webp({ quality: 75, effort: 0 }).toBuffer()];
  });
  return new Map(await Promise.all(entries));
}
