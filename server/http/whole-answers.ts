const whole = Symbol("whole");

/**
 * An answer that brings all its headers along. To look at them afterwards, or to add one, makes an object of the
 * web's `Headers` out of them all, which takes longer than to write the answer.
 */
export function wholeAnswer(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Readonly<Record<string, string>>,
): Response {
  return Object.assign(new Response(body, { headers }), { [whole]: true });
}

/** Whether an answer brings all its headers along. */
export const isWhole = (response: Response): boolean => whole in response;
