import { legalPart } from "#contract/take-away/legal-name.ts";

/** Bytes of UTF-8 before the extension; what browsers put behind a name that is there already finds room as well. */
const longestStem = 180;

/**
 * `Content-Disposition`, by RFC 6266: the name in full as `filename*`, and in plain ASCII for old readers, with an
 * extension that is not the name's own. Whatever could leave the folder, hide the extension or break the header is
 * taken out, by the one rule of what is taken home. What is shown `inline` has a name as well, for when it is dragged out or saved.
 */
export function disposition(how: "inline" | "attachment", name: string, extension: string): string {
  const file = `${legalPart(name, longestStem) || "contact-sheet"}.${extension}`;
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
