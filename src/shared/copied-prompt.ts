import { readStored } from "./stored.ts";
import { stored } from "./stored-values.ts";

/** A text without its line breaks, each run of white space at one of them a single space. */
export const onOneLine = (text: string): string => text.trim().replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, " ");

/** What copying a prompt puts on the clipboard: the text, in the form that the person has chosen. */
export const copiedPrompt = (prompt: string): string =>
  readStored(stored.promptFormat) === "one line" ? onOneLine(prompt) : prompt;
