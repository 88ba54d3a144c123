import sharp, { type Sharp } from "sharp";
import { enlarged, mosaic, penDrawing, ribbon } from "./drawings.ts";
import type { OddMedium } from "./odd-medium.ts";

const png = (about: string, stated: OddMedium["stated"], draw: () => Sharp): OddMedium => ({
  kind: "image",
  about,
  stated,
  type: "image/png",
  make: () => draw().png({ compressionLevel: 1 }).toBuffer(),
});
const other = (
  about: string,
  stated: OddMedium["stated"],
  type: string,
  make: OddMedium["make"],
): OddMedium => ({ kind: "image", about, stated, type, make });

const plain = (background: string, edge: number) =>
  sharp({ create: { width: edge, height: edge, channels: 3, background } });
const photo = () => enlarged(32, 24, 1024, 768);

/** Half red, half green, each as far as Display P3 goes beyond sRGB, in 16 bits a channel. */
async function deepColours(): Promise<Uint8Array> {
  const [width, height] = [640, 480];
  const pixels = new Uint16Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    pixels.set((i % width) * 2 < width ? [51_400, 20_560, 15_420] : [15_420, 51_400, 20_560], i * 3);
  }
  // Read as sixteen bits the pixels are kept as they are, and only called Display P3.
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toColourspace("rgb16")
    .withIccProfile("p3")
    .png()
    .toBuffer();
}

/** Three frames of another colour each. */
const frames = (format: "webp" | "gif") => async () => {
  const pixels = ["#c2413a", "#3a8f5c", "#3a5cc2"].map((background) =>
    sharp({ create: { width: 320, height: 240, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(pixels), { join: { animated: true } })
    .toFormat(format, { delay: 400, loop: 0 })
    .toBuffer();
};

const jpeg = () => photo().jpeg({ quality: 90 }).toBuffer();

/** Pictures by the name that their address ends in. */
export const oddPictures = {
  "transparent-black": png("a black drawing on transparency", [1024, 1024], () =>
    penDrawing("#000", 1024, 1024),
  ),
  "transparent-white": png("a white drawing on transparency", [1024, 1024], () =>
    penDrawing("#fff", 1024, 1024),
  ),
  white: png("nothing but white", [1024, 1024], () => plain("#fff", 1024)),
  black: png("nothing but black", [1024, 1024], () => plain("#000", 1024)),
  "other-shape": png("1200 × 900, stated to be 1024 × 1024", [1024, 1024], () => enlarged(40, 30, 1200, 900)),
  turned: other("a JPEG that its EXIF turns upright: shown 900 × 1200", [1200, 900], "image/jpeg", () =>
    enlarged(40, 30, 1200, 900).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  ),
  "deep-colours": other("16 bits a channel, in Display P3", [640, 480], "image/png", deepColours),
  cmyk: other("a JPEG in CMYK, as printers have it", [1024, 768], "image/jpeg", () =>
    photo().toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer(),
  ),
  "wide-strip": png("a strip of 24,000 × 300", [24_000, 300], () => enlarged(800, 10, 24_000, 300)),
  "tall-strip": png("a strip of 360 × 20,000", [360, 20_000], () => enlarged(12, 667, 360, 20_000)),
  huge: png("8,000 × 8,000", [8000, 8000], () => enlarged(40, 40, 8000, 8000)),
  interlaced: other("an interlaced PNG", [1024, 768], "image/png", () =>
    photo().png({ progressive: true }).toBuffer(),
  ),
  "moving-webp": other("an animated WebP", [320, 240], "image/webp", frames("webp")),
  "moving-gif": other("an animated GIF", [320, 240], "image/gif", frames("gif")),
  avif: other("an AVIF", [512, 384], "image/avif", () =>
    mosaic(16, 12, ribbon(28)).resize(512, 384, { kernel: "nearest" }).avif({ effort: 0 }).toBuffer(),
  ),
  svg: other("an SVG with a script, called a PNG", [640, 480], "image/png", async () =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="owned"</script></svg>`),
  ),
  gzip: { ...other("a JPEG sent as gzip", [1024, 768], "image/jpeg", jpeg), packed: "gzip" },
  brotli: { ...png("a PNG sent as brotli", [1024, 768], photo), packed: "br" },
  zstd: { ...png("a PNG sent as zstd", [1024, 768], photo), packed: "zstd" },
  "cut-jpeg": {
    ...other("a JPEG cut short, without a length that tells", [1024, 768], "image/jpeg", jpeg),
    cut: true,
  },
} satisfies Record<string, OddMedium>;
