import { Part } from "#ui/late/part.tsx";
import type { Box } from "../layout/sheet-layout.ts";
import { FoldButton } from "./late-folds.ts";

/** What lies on a tile of a folded sheet, at its upper right corner. */
export const TileFold = ({ box, folded }: { box: Box; folded: boolean }) =>
  folded && (
    <Part>
      <FoldButton box={box} />
    </Part>
  );
