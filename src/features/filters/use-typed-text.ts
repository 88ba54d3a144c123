import { useState } from "react";

interface TypedText {
  text: string;
  /** Shows what was typed at once, and asks for it without waiting for the answer to the letter before. */
  type: (text: string) => void;
  /** Makes what is typed a step of the history. */
  commit: () => void;
  /** Ends a spell of typing without a step. */
  settle: () => void;
}

/**
 * Typed text that leads the address by the time a query takes. The letters sent and not yet come back are
 * remembered: the address arriving at one of them is our own echo, anything else (Back, a link, "Clear all")
 * replaces what is in the field. `known` is the address's text.
 */
export function useTypedText(
  known: string,
  onType: (text: string) => void,
  onCommit: (text: string, before: string) => void,
): TypedText {
  const [text, setText] = useState(known);
  const [seen, setSeen] = useState(known);
  const [sent, setSent] = useState<readonly string[]>([]);
  /** The text before this spell of typing. */
  const [base, setBase] = useState(known);

  if (known !== seen) {
    setSeen(known);
    const echo = sent.lastIndexOf(known);
    setSent(echo < 0 ? [] : sent.slice(echo + 1));
    if (echo < 0) {
      setText(known);
      setBase(known);
    }
  }

  return {
    text,
    type(next) {
      setText(next);
      const trimmed = next.trim();
      if (trimmed === text.trim()) return;
      setSent([...sent, trimmed]);
      onType(trimmed);
    },
    commit() {
      const trimmed = text.trim();
      if (trimmed === base) return;
      onCommit(trimmed, base);
      setBase(trimmed);
    },
    settle() {
      setSent([]);
      setBase(text.trim());
    },
  };
}
