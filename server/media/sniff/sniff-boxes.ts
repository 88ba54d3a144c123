/** Brands of films in the MP4 family: ISO's own, Adobe's, those of phones, and of streams cut into segments. */
const film =
  /^(iso[2-9a-cm]|mp4[12]|mp71|avc[1-4]|hvc1|hev1|av01|M4[ABPV][ HP]|MSNV|f4v |mmp4|XAVC|3g[egprs2][0-9a-z]|dash|msdh|msix|cmf[2cfls]|piff|hlsf|lmsg)$/;
/** Brands of pictures that are not AVIF, which also call themselves compatible with films. */
const otherPicture = /^(he[iv][cmsx]|mif[12]|msf1|crx )$/;
/** What a QuickTime film may begin with, from the time before it named its brand. */
const old = /^(moov|mdat|wide|free|skip|pnot)$/;

/**
 * What a file of boxes is, by its first bytes: AVIF, MP4 and MOV share a container, and brands tell them apart. The
 * first brand is what the file is best read as; where that is unknown, one that it is compatible with will do.
 */
export function sniffBoxes(head: Buffer): "image/avif" | "video/mp4" | "video/quicktime" | undefined {
  if (head.length < 12) return undefined;
  const end = head.readUInt32BE(0);
  const text = head.toString("latin1");
  const first = text.slice(4, 8);
  // A text may have one of these words there too, but its first byte would be a letter, which is too large a size.
  if (old.test(first) && head.readUInt8(0) < 0x20) return "video/quicktime";
  if (first !== "ftyp" && first !== "styp") return undefined;
  const best = text.slice(8, 12);
  const brands = [best];
  for (let at = 16; at + 4 <= Math.min(end, text.length); at += 4) brands.push(text.slice(at, at + 4));
  // To an <img> a file is an AVIF wherever that brand stands, so it is looked at as one.
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "image/avif";
  if (otherPicture.test(best)) return undefined;
  const known = brands.find((brand) => brand === "qt  " || film.test(brand));
  if (known === undefined) return undefined;
  return known === "qt  " ? "video/quicktime" : "video/mp4";
}
