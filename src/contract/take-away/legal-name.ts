import { graphemesOf } from "#shared/intl/graphemes.ts";

/**
 * Bytes of UTF-8 that one part of a path may have. File systems allow 255; the rest is for what is put behind a name
 * while it is written, and for encrypted folders, which allow less.
 */
export const longestPart = 200;

/**
 * What no name may hold: controls, bidi and other invisible marks, what has no letter yet, and what file systems reserve.
 * The joiners stay, for families of emoji and for scripts that are read otherwise without them.
 */
const illegal = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*\ufffd]+/gu;
const plain = /^[\x20-\x7e]*$/;
export const isPlain = (text: string): boolean => plain.test(text);
/** What `illegal` and blanks are among plain letters: together, for one look at them. */
const plainGaps = /[ <>:"/\\|?*]+/g;
const encoder = new TextEncoder();

/** Letters that are a character each, whatever stands beside them: Latin, kana and Han that are composed. */
const single =
  /^[\x20-\x7e\xa1-\xac\xae-\u02af\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Words of letters that need no second look, which would take ten times as long, with a blank between them: what most names
 * are. Such a text `tidyName` leaves as it is.
 */
const harmless = /^(?:[!#-)+-.0-9;=@-[\]-{}~]+(?: [!#-)+-.0-9;=@-[\]-{}~]+)*)?$/;

/** Whether `tidyName` would leave a text as it is, which then is of plain letters alone; false where it takes a longer look to say so. */
export const isTidy = (text: string): boolean => harmless.test(text);

/** A text with single blanks in place of all that no name may hold, none at its ends. */
export function tidyName(text: string): string {
  if (isTidy(text)) return text;
  if (plain.test(text)) return text.replaceAll(plainGaps, " ").trim();
  return text.toWellFormed().normalize("NFC").replaceAll(illegal, " ").replaceAll(/\s+/g, " ").trim();
}

/** At most so many characters as a person counts them: whole words, unless the last one is the longer half. */
export function clipCharacters(text: string, most: number): string {
  return text.length <= most ? text : clipAt(text, endOf(text, most));
}

const leading = " ,;:";

/** What stands before an end: whole words, unless the last one is the longer half. */
export function clipAt(text: string, end: number): string {
  if (end >= text.length) return text;
  const cut = text.slice(0, end);
  const last = text[end] === " " ? -1 : cut.lastIndexOf(" ");
  const words = last > end / 2 ? cut.slice(0, last) : cut;
  // A comma that led on to what is cut off leads nowhere.
  return leading.includes(words.charAt(words.length - 1)) ? words.replace(/[\s,;:]+$/, "") : words;
}

/** Where the first so many characters end. */
function endOf(text: string, most: number): number {
  // To part a text into its characters takes ten times as long as all else of a name.
  if (single.test(text.slice(0, most + 1))) return Math.min(most, text.length);
  let left = most;
  for (const { index } of graphemesOf(text)) if (left-- === 0) return index;
  return text.length;
}

/** At most so many bytes of UTF-8, cut between two characters; within one only where a single one is longer. */
function clipBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || (text.length <= bytes && plain.test(text))) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  if (read >= text.length) return text;
  if (plain.test(text)) return text.slice(0, read);
  return text.slice(0, graphemesOf(text).containing(read)?.index || read);
}

/** Windows takes these for devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** Blanks and dots: Windows drops them at an end, and a dot at the beginning hides a file or leads out of its folder. */
const edges = (text: string): string =>
  /^[\s.]|[\s.]$/.test(text) ? text.replace(/^[\s.]+/, "").replace(/[\s.]+$/, "") : text;

/** Whether one stands at either end, or nothing at all. */
const endsInDot = (text: string): boolean => text === "" || text.startsWith(".") || text.endsWith(".");

/**
 * A part of a path, a folder's name or a file's without its extension, as Windows, macOS and Linux all take it: in NFC,
 * `bytes` long at most with `end` behind it, which is legal and not cut. "" where nothing is left.
 */
export function legalPart(text: string, bytes: number, end = ""): string {
  const room = bytes - (plain.test(end) ? end.length : encoder.encode(end).length);
  if (text.length <= room && isTidy(text) && !endsInDot(text) && !device.test(text)) return text + end;
  // No name needs more, and a text may be of any length.
  const clipped = edges(clipBytes(edges(tidyName(text.slice(0, 4 * longestPart))), room));
  const whole = device.test(clipped + end) ? `_${clipBytes(clipped, room - 1)}` : clipped;
  // A cut may leave what composes with what follows.
  return edges((whole + end).normalize("NFC"));
}

/** Two names that some file system takes for the same give the same: by case, by how letters are composed. */
export const foldName = (path: string): string =>
  plain.test(path) ? path.toLowerCase() : path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
