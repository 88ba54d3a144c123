import { type RefObject, useEffectEvent, useLayoutEffect, useState } from "react";
import { followLink } from "#ui/follow-link.ts";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { type Cell, cellSelector } from "./cell.ts";
import type { Measures } from "./measures.ts";
import { revealed } from "./window.ts";

export interface GridKeys {
  /** Where the Tab key leads. */
  at: Cell;
  /** How many takes have been turned on there. */
  turned: number;
  /** A person has put the focus on a cell. */
  take: (cell: Cell) => void;
}

interface Grid {
  frame: RefObject<HTMLElement | null>;
  measures: Measures;
  rows: number;
  cols: number;
  /** Where it was left. */
  left: Cell;
}

/** Moves the focus through the grid by keys, and acts on where it is. */
export function useGridKeys({ frame, measures, rows, cols, left }: Grid): GridKeys {
  const [{ at: wanted, turn, turned }, setState] = useState(() => ({
    at: { row: Math.max(0, left.row), col: left.col },
    // Who comes back finds the focus where it was.
    turn: left.row < 0 ? 0 : 1,
    turned: 0,
  }));
  const at = { row: Math.min(wanted.row, rows - 1), col: Math.min(wanted.col, cols - 1) };

  const partAt = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
  const focus = useEffectEvent(() => moveFocus(partAt(cellSelector(at))));
  useLayoutEffect(() => {
    if (turn > 0) focus();
  }, [turn]);

  const isHere = () => frame.current?.contains(document.activeElement) === true;
  const go = (row: number, col: number) => {
    const to = { row: Math.max(0, Math.min(row, rows - 1)), col: Math.max(-1, Math.min(col, cols - 1)) };
    if (frame.current) frame.current.scrollTo(revealed(frame.current, to, measures));
    setState({ at: to, turn: turn + 1, turned: 0 });
  };
  // The first key leads to where the Tab key would.
  const by = (down: number, right: number) =>
    isHere() ? go(at.row + down, at.col + right) : go(at.row, at.col);
  const screen = () =>
    Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - measures.top) / measures.cell) - 1);
  const follow = (selector: string) => {
    const link = partAt(selector);
    if (!isHere() || !(link instanceof HTMLAnchorElement) || !link.href) return false;
    followLink(link.href);
    return true;
  };
  const show = (steps: number) => setState({ at, turn, turned: turned + steps });
  useKeys("matrix", {
    ArrowLeft: () => by(0, -1),
    ArrowRight: () => by(0, 1),
    ArrowUp: () => by(-1, 0),
    ArrowDown: () => by(1, 0),
    PageUp: () => by(-screen(), 0),
    PageDown: () => by(screen(), 0),
    Home: () => go(at.row, -1),
    End: () => go(at.row, cols - 1),
    Enter: () => follow(`[data-compare="${at.row}"]`),
    // The head of a row has no assets of its own to show.
    o: () => at.col >= 0 && follow(cellSelector(at)),
    "[": () => show(-1),
    "]": () => show(1),
  });
  return {
    at,
    turned,
    take: (cell) => {
      if (cell.row !== at.row || cell.col !== at.col) setState({ at: cell, turn: 0, turned: 0 });
    },
  };
}
