import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { AssetQuery } from "#contract/query.ts";
import type { AddressState } from "./use-address.ts";

interface Typing {
  /** Each letter's text. */
  type: (text: string) => void;
  /** Enter: a step of the history, from the text before the typing. */
  commit: (text: string, before: string) => void;
}

/**
 * Takes typed text into the address once its answer is at hand, some milliseconds later. The sheet is then rendered
 * once, where it would first show the old results under new links; and the worker searches while the letter is painted.
 */
export function useTyping(address: AddressState, prepare: (query: AssetQuery) => Promise<void>): Typing {
  const turn = useRef(0);
  // A filter may have been clicked while the answer was under way: the text goes into the address as it is then.
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  });
  return {
    type: (text) => {
      const own = ++turn.current;
      void prepare({ ...address.query, text }).then(() => {
        if (own !== turn.current) return;
        const { query, setQuery } = latest.current;
        // Left to React's scheduler, a frame of the old results may come in between: half of what a person waits for.
        flushSync(() => setQuery({ ...query, text }, "replace"));
      });
    },
    commit: (text, before) => {
      // An answer under way would otherwise be a step of its own.
      turn.current++;
      address.commitText(text, before);
    },
  };
}
