/** The document type that a WebM or Matroska file names in its head; undefined where the head is none of EBML. */
export function docTypeOf(head: Buffer): string | undefined {
  if (!head.toString("latin1").startsWith("\x1a\x45\xdf\xa3")) return undefined;
  const at = head.indexOf("\x42\x82", 4, "latin1") + 2;
  if (at < 2 || at >= head.length) return undefined;
  // The length takes one byte more for each zero that it begins with; the last byte of it tells enough.
  const start = at + Math.clz32(head.readUInt8(at)) - 23;
  return head.toString("latin1", start, start + ((head[start - 1] ?? 0) & 0x7f)).replace(/\0+$/, "");
}
