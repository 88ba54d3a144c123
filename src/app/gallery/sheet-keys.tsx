import type { QueryResult } from "#catalog/index.ts";
import { SheetCopying } from "./sheet-copying.tsx";
import { SheetMarks } from "./sheet-marks.tsx";

/** The keys that do something with what is selected, or with the tile in focus. */
export const SheetKeys = ({ result }: { result: QueryResult | undefined }) => (
  <>
    <SheetMarks result={result} />
    <SheetCopying />
  </>
);
