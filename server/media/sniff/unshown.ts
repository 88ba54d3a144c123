/** The type under which a file goes out that is never shown: nothing opens it by itself. */
export const unshownType = "application/octet-stream";

/** What files that people keep and browsers rarely show have where, and their extensions. */
const known: readonly (readonly [at: number, text: string, extension: string])[] = [
  [4, "ftyphei", "heic"],
  [4, "ftyphev", "heic"],
  [4, "ftypmif", "heic"],
  [4, "ftypmsf", "heic"],
  [8, "AVI ", "avi"],
  [0, "\xff\x0a", "jxl"],
  [4, "JXL ", "jxl"],
  [0, "II*\0", "tiff"],
  [0, "MM\0*", "tiff"],
  [6, "\0\0\0\0\x36\0\0\0", "bmp"],
  [0, "OggS", "ogv"],
  [0, "FLV\x01", "flv"],
  [0, "\0\0\x01\xba", "mpg"],
  [0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wmv"],
  // The second of packets that each begin with a G.
  [188, "G", "ts"],
];

/**
 * The extension for a file that is not shown, by its first bytes; `bin` for what nobody knows, SVG included, so that
 * nothing is opened as a page from a person's own disk. Undefined where a host sent words instead of a file: a page, a
 * message in XML or JSON, or nothing.
 */
export function unshownExtension(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (text.length < 8 || (/^\s*[<{[]/.test(text) && !/<svg[\s>]/i.test(text))) return undefined;
  return known.find(([at, part]) => text.startsWith(part, at))?.[2] ?? "bin";
}
