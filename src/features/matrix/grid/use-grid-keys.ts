import { type RefObject, useLayoutEffect, useState } from "react";
import { followLink } from "#shared/follow-link.ts";
import { isNowhere, moveFocus } from "#ui/keyboard/focus.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import type { Measures } from "./measures.ts";
import { revealed } from "./window.ts";

/** A place in the grid; column -1 is the head of the row. */
interface Place {
  row: number;
  col: number;
}

export interface GridKeys {
  /** Where the Tab key leads. */
  at: Place;
  /** How many takes have been turned on there. */
  turned: number;
  /** A person has put the focus on a place. */
  take: (place: Place) => void;
}

/** Moves the focus through the grid by keys, and acts on where it is. */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  measures: Measures,
  rows: number,
  cols: number,
): GridKeys {
  const [{ at: wanted, turn, turned }, setState] = useState({ at: { row: 0, col: 0 }, turn: 0, turned: 0 });
  const at = { row: Math.min(wanted.row, rows - 1), col: Math.min(wanted.col, cols - 1) };

  const partAt = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
  useLayoutEffect(() => {
    if (turn > 0) moveFocus(partAt(`[data-cell="${at.row},${at.col}"]`));
  });

  const go = (row: number, col: number) => {
    const to = { row: Math.max(0, Math.min(row, rows - 1)), col: Math.max(-1, Math.min(col, cols - 1)) };
    if (frame.current) frame.current.scrollTo(revealed(frame.current, to, measures));
    setState({ at: to, turn: turn + 1, turned: 0 });
  };
  const screen = () =>
    Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - measures.top) / measures.cell) - 1);
  const isHere = () => isNowhere() || frame.current?.contains(document.activeElement) === true;
  const follow = (selector: string) => {
    const link = partAt(selector);
    if (!isHere() || !(link instanceof HTMLAnchorElement) || !link.href) return false;
    followLink(link.href);
    return true;
  };
  const show = (steps: number) => setState({ at, turn, turned: turned + steps });
  useKeys("matrix", {
    ArrowLeft: () => go(at.row, at.col - 1),
    ArrowRight: () => go(at.row, at.col + 1),
    ArrowUp: () => go(at.row - 1, at.col),
    ArrowDown: () => go(at.row + 1, at.col),
    PageUp: () => go(at.row - screen(), at.col),
    PageDown: () => go(at.row + screen(), at.col),
    Home: () => go(at.row, -1),
    End: () => go(at.row, cols - 1),
    Enter: () => follow(`[data-compare="${at.row}"]`),
    o: () => follow(`[data-cell="${at.row},${at.col}"]`),
    "[": () => show(-1),
    "]": () => show(1),
  });
  return {
    at,
    turned,
    take: (place) => {
      if (place.row !== at.row || place.col !== at.col) setState({ at: place, turn: 0, turned: 0 });
    },
  };
}
