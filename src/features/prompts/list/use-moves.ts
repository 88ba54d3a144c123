import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { isNowhere } from "#ui/keyboard/focus.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { keepPlace, type Place } from "./place.ts";
import type { Scroller } from "./prompt-scroller.tsx";

interface Wanted {
  /** The numbers of the prompts, in order. */
  prompts: Uint32Array;
  scroller: RefObject<Scroller | null>;
  /** Where the list was left. */
  place: Place;
  /** What the list answers, which the place is kept for. */
  list: string;
  /** Goes to the assets of the current prompt. */
  onOpen: () => void;
  onCopy: () => void;
}

/** The entry that keys have led to. It stays that prompt's, wherever in the order it comes to stand. */
export interface Moves {
  /** Its place; -1 for none. */
  current: number;
  /** Grows whenever the focus is to go there. */
  turn: number;
  /** Tells, once for each turn, that the focus may be moved: an entry that comes back into view takes nothing. */
  claim: (turn: number) => boolean;
  /** A person has put the focus into an entry. */
  take: (index: number) => void;
}

/** Moves through a list by keys, from the first entry in view where none is current, and remembers where it was left. */
export function useMoves({ prompts, scroller, place, list, onOpen, onCopy }: Wanted): Moves {
  const [{ prompt, turn }, setCurrent] = useState(() => ({
    prompt: prompts[place.current],
    turn: place.current < 0 ? 0 : 1,
  }));
  const claimed = useRef(0);
  const current = prompt === undefined ? -1 : prompts.indexOf(prompt);

  const go = (to: number) => {
    const index = Math.max(0, Math.min(to, prompts.length - 1));
    setCurrent({ prompt: prompts[index], turn: turn + 1 });
    scroller.current?.show(index);
  };
  const by = (steps: number) => {
    const { top = 0 } = scroller.current?.inView() ?? {};
    go(current < 0 ? top : current + steps);
  };
  const screen = () => Math.max(1, (scroller.current?.inView().count ?? 1) - 1);
  useKeys("prompts", {
    ArrowUp: () => by(-1),
    ArrowDown: () => by(1),
    PageUp: () => by(-screen()),
    PageDown: () => by(screen()),
    Home: () => go(0),
    End: () => go(prompts.length - 1),
    // What has the focus knows for itself what Enter means.
    Enter: current < 0 ? undefined : () => isNowhere() && onOpen(),
    c: current < 0 ? undefined : onCopy,
  });

  const keep = useEffectEvent(() => {
    const inView = scroller.current?.inView();
    if (inView) keepPlace(list, { top: inView.top, current });
  });
  // A layout effect's end comes while the list can still be measured.
  useLayoutEffect(() => {
    const leave = () => keep();
    window.addEventListener("pagehide", leave);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
    };
  }, []);

  return {
    current,
    turn,
    claim: (turn) => {
      const isNew = turn > claimed.current;
      claimed.current = Math.max(turn, claimed.current);
      return isNew;
    },
    take: (index) => {
      if (index !== current) setCurrent({ prompt: prompts[index], turn: claimed.current });
    },
  };
}
