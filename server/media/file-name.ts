/**
/**
 * `Content-Disposition`, by RFC 6266: the name in full as `filename*`, and in plain ASCII for old readers, with an
 * extension that is not the name's own. Whatever could leave the folder, hide the extension or break the header is
 * taken out. What is shown `inline` has a name as well, for when it is dragged out or saved.
 */
export function disposition(how: "inline" | "attachment", name: string, extension: string): string {
  const safe = name
    // First of all: no name needs more, and some of the patterns below take time by the square of what they are given.
    .slice(0, 1_000)
    .toWellFormed()
    .normalize("NFC")
    // Controls, bidi and other invisible marks, and what file systems reserve.
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s.]+|[\s.]+$/g, "");
  const stem = clip(safe, 180) || "contact-sheet";
  // Windows takes these for devices, whatever follows the first dot.
  const device = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i.test(stem);
  const file = `${device ? "_" : ""}${stem}.${extension}`;
  const ascii = file.replaceAll(/[^\x20-\x7e]/g, "_").replaceAll(/[%"\\]/g, "_");
  const encoded = encodeURIComponent(file).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** What a file is called at its host, without its extension; "" where the address does not end in a name. */
export function nameAtHost(url: string): string {
  const last = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
  const stem = last.replace(/\.\w{1,5}$/, "");
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}

/** At most `bytes` of UTF-8 (file systems allow 255 for a name), never cut inside a character. */
function clip(text: string, bytes: number): string {
  const encoded = new Uint8Array(bytes);
  const { read } = new TextEncoder().encodeInto(text, encoded);
  return text.slice(0, read).trim();
}
