import { sniffBoxes } from "./sniff-boxes.ts";
import { docTypeOf } from "./sniff-ebml.ts";

/** The formats that are shown, and the file extension of each. */
const formats = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "video/matroska": "mkv",
} as const;

export type MediaType = keyof typeof formats;

/** How many of a file's first bytes `sniff` wants to see; a whole file of fewer is fine. */
export const sniffLength = 64;

export const extensionOf = (type: MediaType): string => formats[type];
export const isPicture = (type: MediaType): boolean => type.startsWith("image/");

/**
 * The type of a file by its first bytes, whatever its name or host says. Undefined for all that is not shown: SVG and
 * HTML can run script, and rarer decoders are rarely hardened. Of films all containers pass that a browser may play;
 * which of them it does, and which codec, it knows best itself.
 */
export function sniff(head: Uint8Array): MediaType | undefined {
  const bytes = Buffer.from(head.subarray(0, sniffLength));
  const text = bytes.toString("latin1");
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "image/webp";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "image/gif";
  const docType = docTypeOf(bytes);
  if (docType === "webm") return "video/webm";
  if (docType === "matroska") return "video/matroska";
  return sniffBoxes(bytes);
}
