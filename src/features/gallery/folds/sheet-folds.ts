import type { Row } from "#catalog/index.ts";
import type { FoldedResult, Span } from "#library/folding/fold-result.ts";

/** How what a sheet shows is folded, and how to have it otherwise. */
export interface SheetFolds extends Omit<FoldedResult, "result"> {
  /** Opens the family of a row where it stands, or folds it again. */
  readonly turn: (row: Row) => void;
}

/** The family that an item is of: how many attempts it has, and whether these are shown. */
export interface Fold {
  readonly attempts: number;
  /** Where they are shown; null while they are folded. */
  readonly span: Span | null;
}

/** The family of the item at an index; null for an item that stands for itself alone. */
export function foldAt({ counts, open }: Pick<SheetFolds, "counts" | "open">, index: number): Fold | null {
  const span = open.find(({ from, to }) => index >= from && index < to);
  if (span) return { attempts: span.to - span.from, span };
  const attempts = counts[index] ?? 1;
  return attempts > 1 ? { attempts, span: null } : null;
}
