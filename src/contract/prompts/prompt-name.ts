import { type Hash, hashOf } from "#shared/hash.ts";

/** A carriage return, or what is not ASCII. */
const mayDiffer = /[\r\P{ASCII}]/u;

/**
 * What makes two prompts the same one: the text in Unicode's composed form (NFC), with "\n" for every end of a line and
 * without blanks around it. It is for comparing; what is shown and copied is the prompt as it was written.
 */
export function promptIdentity(prompt: string): string {
  // Plain English, most of every library, is composed already.
  if (!mayDiffer.test(prompt)) return prompt.trim();
  return prompt.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();
}

/** What a prompt is known by where its text is not at hand; its name spells it. */
export const promptHash = (prompt: string): Hash => hashOf(promptIdentity(prompt));

const half = 7;
const digits = (bits: number) => bits.toString(36).padStart(half, "0");

/** The name of a prompt in addresses: 14 letters and digits, the same for all prompts that are the same one. */
export const promptName = (prompt: string): string => nameOfHash(promptHash(prompt));

/** The name of the prompt that has a hash. */
export const nameOfHash = ({ low, high }: Hash): string => digits(high) + digits(low);

/** The hash that a name spells; one that no prompt has where it is no name. */
export const hashOfName = (name: string): Hash => ({
  high: Number.parseInt(name.slice(0, half), 36),
  low: Number.parseInt(name.slice(half), 36),
});
