/** The formats that are let through, and the file extension of each. */
const formats = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "video/mp4": "mp4",
} as const;

export type MediaType = keyof typeof formats;

/** How many of a file's first bytes `sniff` wants to see. */
export const sniffLength = 32;

export const extensionOf = (type: MediaType): string => formats[type];
export const isPicture = (type: MediaType): boolean => type !== "video/mp4";

/**
 * The type of a file by its first bytes, whatever its name or host says. Undefined for all that may not pass:
 * SVG and HTML can run script, and rarer decoders are rarely hardened.
 */
export function sniff(head: Uint8Array): MediaType | undefined {
  const text = Buffer.from(head.subarray(0, sniffLength)).toString("latin1");
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "image/webp";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "image/gif";
  if (text.startsWith("ftyp", 4)) return sniffBrand(text.slice(8, 12));
  return undefined;
}

/** HEIF and MP4 share a container; the major brand tells them apart. */
function sniffBrand(brand: string): MediaType | undefined {
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (/^(iso[2-9m]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/.test(brand)) return "video/mp4";
  return undefined;
}
