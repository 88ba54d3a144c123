import { hashOf } from "#shared/hash.ts";

/**
 * What makes two prompts the same one: the text in Unicode's composed form (NFC), with "\n" for every end of a line and
 * without blanks around it. It is for comparing; what is shown and copied is the prompt as it was written.
 */
export const promptIdentity = (prompt: string): string =>
  prompt.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();

const digits = (half: number) => half.toString(36).padStart(7, "0");

/** The name of a prompt in addresses: 14 letters and digits, the same for all prompts that are the same one. */
export function promptName(prompt: string): string {
  const { low, high } = hashOf(promptIdentity(prompt));
  return digits(high) + digits(low);
}
