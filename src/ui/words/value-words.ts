import { brief } from "./brief.ts";

/** What stands in a slot that is no words: nothing at all, or only a blank. Null for words. */
export function blankWords(value: string): string | null {
  if (value.trim() !== "") return null;
  if (value === "") return "Nothing";
  return value.includes("\n") ? "Line break" : "Blank";
}

/** A value as it reads on a line of so many characters: a comma that only joins it to what is before it is left out. */
export function valueWords(value: string, length = 80): string {
  const words = value.replace(/^[\s,;.]+/, "");
  return blankWords(value) ?? brief(words === "" ? value : words, length);
}
