const whole = Symbol("whole");

/**
 * An answer of text that brings all its headers along. To look at them afterwards, or to add one, makes an object of the
 * web's `Headers` out of them all, which takes longer than to write the answer.
 */
export function wholeAnswer(text: string, headers: Readonly<Record<string, string>>): Response {
  return Object.assign(new Response(text, { headers }), { [whole]: true });
}

/** Whether an answer brings all its headers along. */
export const isWhole = (response: Response): boolean => whole in response;
