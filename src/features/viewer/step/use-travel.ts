import { useEffect, useRef, useState } from "react";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import { passing } from "#ui/use-settled.ts";
import { type ListedItem, listedBeside } from "./listed-item.ts";
import type { Direction } from "./preload-order.ts";

/** Milliseconds from a step until the app is told: after its first paint; of steps of a held key the last is. */
const telling = { single: 20, held: 150 };
/** Fewer items than this ahead, and the app is told at once, so that more are read before they run out. */
const few = 12;

export interface Travel {
  /** What the stage shows. */
  item: ListedItem;
  direction: Direction;
  may: (delta: Direction) => boolean;
  step: (delta: Direction) => void;
  /** Forgets a step that the app has not been told yet. */
  stay: () => void;
}

/**
 * Steps that are on screen with the next frame: the stage goes ahead among the items at hand, and the address,
 * the drawer and the sheet follow. A held key would otherwise render the whole app thirty times a second, and
 * browsers drop changes of the address beyond two hundred in ten seconds.
 *
 * `onOpen` makes a previous or next item the app's own; `onStep` is for one whose record is not at hand yet.
 */
export function useTravel(
  home: ListedItem,
  onOpen: (key: AssetKey) => void,
  onStep: (delta: Direction) => void,
): Travel {
  const [ahead, setAhead] = useState<string | null>(null);
  const [direction, setDirection] = useState<Direction>(1);
  const untold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const homeKey = keyOf(home.asset);
  const item = listedBeside(home, ahead ?? homeKey) ?? home;

  const stay = () => {
    clearTimeout(untold.current);
    untold.current = undefined;
  };
  useEffect(() => {
    // The app has arrived somewhere, here or by another way: with nothing left to tell it, it leads again.
    if (homeKey && untold.current === undefined) setAhead(null);
  }, [homeKey]);
  useEffect(() => () => clearTimeout(untold.current), []);

  const may = (delta: Direction) => {
    const { index, total } = item.position;
    return index >= 0 && index + delta >= 0 && index + delta < total;
  };
  const step = (delta: Direction) => {
    if (!may(delta)) return;
    setDirection(delta);
    const way = delta === 1 ? item.beside.after : item.beside.before;
    const next = way[0];
    if (!next) {
      // Ahead of the app nothing can be read: it would step from where it is itself.
      if (ahead === null || ahead === homeKey) onStep(delta);
      return;
    }
    setAhead(keyOf(next));
    const now = performance.now();
    const held = now - last.current < passing && way.length > few;
    last.current = now;
    clearTimeout(untold.current);
    untold.current = setTimeout(
      () => {
        untold.current = undefined;
        onOpen({ kind: next.kind, id: next.id });
      },
      held ? telling.held : telling.single,
    );
  };
  return { item, direction, may, step, stay };
}
