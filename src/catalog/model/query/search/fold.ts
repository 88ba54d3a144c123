const nonAscii = /[^\0-\x7f]/;

/**
 * Accents and points of the alphabets that are searched without them, and invisible characters (soft hyphen, joiners,
 * bidi controls, variation selectors). Vowel signs of Indic scripts and the voicing marks of kana carry meaning: kept.
 */
const dropped =
  /[[[\p{Mn}\p{Cf}]&&[\p{Script=Inherited}\p{Script=Common}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]]--[\u3099\u309a]]/gv;

/** Letters that no Unicode decomposition relates, but that people type for each other. */
const alike: Record<string, string> = {
  ß: "ss",
  ı: "i",
  ς: "σ",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join("")}]`, "g");

/**
 * The form in which text is compared: lower case, without accents, one width. "Café ＦＯＸ Straße" is "cafe fox strasse".
 * Plain English, most of every library, takes the first return.
 */
export function fold(text: string): string {
  if (!nonAscii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(dropped, "")
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .normalize("NFC");
}
