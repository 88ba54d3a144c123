/**
 * Typed text, which leads the address by the time a query takes. The letters sent and not yet come back are
 * remembered: the address arriving at one of them is our own echo, anything else (Back, a link, "Clear all")
 * replaces what is in the field.
 */
export interface TypedText {
  /** What the field shows. */
  text: string;
  /** The address's text and its turn, as last seen. */
  known: string;
  turn: string;
  /** Sent and not yet come back. */
  sent: readonly string[];
  /** The text before this spell of typing. */
  base: string;
}

export const startTyped = (known: string, turn: string): TypedText => ({
  text: known,
  known,
  turn,
  sent: [],
  base: known,
});

/** The address has arrived at a text. In another turn it is right, whatever has been typed. */
export function arrive(typed: TypedText, known: string, turn: string): TypedText {
  if (turn !== typed.turn) return startTyped(known, turn);
  if (known === typed.known) return typed;
  const echo = typed.sent.lastIndexOf(known);
  if (echo >= 0) return { ...typed, known, sent: typed.sent.slice(echo + 1) };
  return { ...typed, known, sent: [], text: known, base: known };
}

/** A letter. `sends` is what is to be asked for now; undefined where nothing is, as after a mere space. */
export function typeText(typed: TypedText, text: string): { typed: TypedText; sends: string | undefined } {
  const trimmed = text.trim();
  const last = typed.sent.at(-1) ?? typed.known;
  if (trimmed === last) return { typed: { ...typed, text }, sends: undefined };
  return { typed: { ...typed, text, sent: [...typed.sent, trimmed] }, sends: trimmed };
}

/** The end of a spell of typing. */
export const settle = (typed: TypedText): TypedText => ({ ...typed, base: typed.text.trim() });
