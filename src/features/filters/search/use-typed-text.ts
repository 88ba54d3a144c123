import { useState } from "react";
import { arrive, settle, startTyped, typeText } from "./typed-text.ts";

interface TypedField {
  text: string;
  /** Shows what was typed at once, and asks for it without waiting for the answer to the letter before. */
  type: (text: string) => void;
  /** Shows letters that an input method may yet change, and asks for nothing. */
  show: (text: string) => void;
  /** Makes what is typed a step of the history. */
  commit: () => void;
  /** Ends a spell of typing without a step. */
  settle: () => void;
}

/** See `TypedText`. `known` is the address's text; in another `turn` it replaces what is typed. */
export function useTypedText(
  known: string,
  turn: string,
  onType: (text: string) => void,
  onCommit: (text: string, before: string) => void,
): TypedField {
  const [state, setState] = useState(() => startTyped(known, turn));
  const typed = arrive(state, known, turn);
  if (typed !== state) setState(typed);

  return {
    text: typed.text,
    type(text) {
      const { typed: next, sends } = typeText(typed, text);
      setState(next);
      if (sends !== undefined) onType(sends);
    },
    show: (text) => setState({ ...typed, text }),
    commit() {
      const text = typed.text.trim();
      if (text === typed.base) return;
      onCommit(text, typed.base);
      setState(settle(typed));
    },
    settle: () => setState(settle(typed)),
  };
}
