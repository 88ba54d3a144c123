import type { QueryResult } from "#catalog/index.ts";
import { EarlyKeys } from "#ui/keyboard/early-keys.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { SheetMarks } from "./sheet-marks.tsx";

// The keys of marks need not wait for all that copying brings.
const SheetCopying = lazy(() => import("./sheet-copying.tsx"), "SheetCopying");

const early = (
  <>
    <EarlyKeys where="copyAs" />
    <EarlyKeys where="toBasket" />
  </>
);

/** The keys that do something with what is selected, or with the tile in focus. */
export const SheetKeys = ({ result }: { result: QueryResult | undefined }) => (
  <>
    <SheetMarks result={result} />
    <Part waiting={early}>
      <SheetCopying result={result} />
    </Part>
  </>
);
