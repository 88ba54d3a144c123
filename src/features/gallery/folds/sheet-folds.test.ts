import { expect, it } from "vitest";
import { foldAt } from "./sheet-folds.ts";

it("tells the family of each tile: folded, open around it, or none", () => {
  const folds = { counts: Uint32Array.of(1, 14, 1, 1, 1), open: [{ from: 2, to: 4 }] };
  const span = folds.open[0];
  expect([0, 1, 2, 3, 4, 9].map((index) => foldAt(folds, index))).toEqual([
    null,
    { attempts: 14, span: null },
    { attempts: 2, span },
    { attempts: 2, span },
    null,
    null,
  ]);
});
