import { createContext, type ReactNode, use } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { SheetScroller } from "./bands/sheet-scroller.ts";
import type { SheetController } from "./controller/sheet-controller.ts";
import type { SheetFolds } from "./folds/sheet-folds.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import type { PictureQueue } from "./pictures/picture-queue.ts";
import type { TileTones } from "./pictures/tile-tones.ts";

/** What every tile of a sheet shares. */
export interface SheetShared {
  scroller: SheetScroller;
  controller: SheetController;
  queue: PictureQueue;
  tones: TileTones;
  /** The search part of the tiles' links: the list's own parameters. */
  linkSearch: string;
  /** What the search found, to mark in prompts. */
  terms: readonly string[];
  /** The item that is open beside the sheet. */
  currentRow: Row | undefined;
}

/** What the bands of a sheet show. */
export interface SheetContent {
  result: QueryResult;
  layout: SheetLayout;
  /** How the result is folded; undefined for a flat one. */
  folds: SheetFolds | undefined;
  /** What stands below the last line. */
  end: ReactNode;
}

export const SheetContext = createContext<SheetShared | null>(null);

export function useSheet(): SheetShared {
  const shared = use(SheetContext);
  if (!shared) throw new Error("A tile is used outside of a sheet.");
  return shared;
}

/**
 * Reaches the bands past the virtualiser, which would hand what it shows on in a commit of its own: the page would be
 * laid out twice for each letter of a search.
 */
export const SheetContentContext = createContext<SheetContent | null>(null);

export function useSheetContent(): SheetContent {
  const content = use(SheetContentContext);
  if (!content) throw new Error("A part of a sheet is used outside of one.");
  return content;
}
