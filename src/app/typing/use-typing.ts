import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { AssetQuery } from "#contract/query.ts";
import type { AddressState } from "../navigation/use-address.ts";
import { TypingTurn } from "./typing-turn.ts";

interface Typing {
  /** Each letter's text. */
  type: (text: string) => void;
  /** Enter: a step of the history, from the text before the typing. */
  commit: (text: string, before: string) => void;
  /** The field has lost the focus. */
  leave: () => void;
  /** Another number once the field has to show the address's text again, whatever was typed. */
  turn: string;
}

/** Milliseconds from a release to its click, on touch screens: the click comes after the finger has gone. */
const clickDelay = 50;

/**
 * Takes typed text into the address once its answer is at hand, some milliseconds later. The sheet is then rendered
 * once, where it would first show the old results under new links; and the worker searches while the letter is painted.
 */
export function useTyping(address: AddressState, prepare: (query: AssetQuery) => Promise<void>): Typing {
  // What was done meanwhile counts: the text goes into the address as it is then.
  const latest = useRef(address);
  const answered = useRef<string | null>(null);
  const [dropped, setDropped] = useState(0);
  const [turn] = useState(
    () =>
      new TypingTurn((text, when) => {
        const take = () => latest.current.typeText(text);
        // Left to React's scheduler, a frame of the old results may come in between: half of what a person waits for.
        if (when === "answered") flushSync(take);
        else take();
      }),
  );
  const place = useRef(address.turn);
  useLayoutEffect(() => {
    latest.current = address;
    if (place.current === address.turn) return;
    place.current = address.turn;
    turn.drop();
  });
  useEffect(() => {
    const text = answered.current;
    answered.current = null;
    // Not within the commit, which cannot render anew.
    if (text !== null) queueMicrotask(() => turn.answer(text));
  });

  const over = address.item !== null;
  useEffect(() => {
    const done = new AbortController();
    const on = (name: string, listener: (event: Event) => void) =>
      window.addEventListener(name, listener, { capture: true, passive: true, signal: done.signal });
    on("pointerdown", ({ target }) => {
      if (turn.text === null) return;
      const elsewhere = over && target instanceof Element && !target.closest("header");
      // Taken up later, the text would close the item that somebody has just gone on with.
      if (elsewhere) {
        turn.drop();
        setDropped((n) => n + 1);
      } else turn.press();
    });
    const release = () => void setTimeout(() => turn.release(), clickDelay);
    on("pointerup", release);
    on("pointercancel", release);
    on("click", () => {
      if (turn.text !== null) latest.current.noteText(turn.text);
    });
    return () => done.abort();
  }, [turn, over]);

  return {
    type: (text) => {
      turn.type(text);
      void prepare({ ...address.queryNow(), text }).then(() => {
        // The page is on its way elsewhere, or somewhere else already: the coming render will tell.
        if (latest.current.isRendered()) turn.answer(text);
        else answered.current = text;
      });
    },
    commit: (text, before) => {
      turn.drop();
      address.commitText(text, before);
    },
    leave: () => turn.leave(),
    turn: `${address.turn} ${dropped}`,
  };
}
