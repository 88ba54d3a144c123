/** Bytes of which prompt each record has: a number a record; two halves of a hash and at most three slots a prompt. */
export const promptBytes = (records: number, prompts: number): number =>
  records * 4 + prompts * 8 + 4 * 2 ** Math.ceil(Math.log2(prompts * 1.5));
