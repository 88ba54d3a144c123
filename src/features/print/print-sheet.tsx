import type { QueryResult } from "#catalog/index.ts";
import { formatCount, formatDateTime } from "#shared/format.ts";
import { unpackTone } from "#ui/pictures/picture-tone.ts";
import { PrintFrame, PrintLine } from "./print-entry.tsx";

/** What some twenty pages hold: more would be printed by mistake. */
export const printLimit = 400;

interface PrintSheetProps {
  result: QueryResult;
  /** Whether it is shown as a list, one asset below the other, and not as pictures side by side. */
  asList: boolean;
  /** What the list is called. */
  title: string;
}

/** A result as it goes on paper: one plain flow, without bars, each picture with the words it was made from. */
export function PrintSheet({ result, asList, title }: PrintSheetProps) {
  const rows = [...result.rows.subarray(0, printLimit)];
  const left = result.rows.length - rows.length;
  const Entry = asList ? PrintLine : PrintFrame;
  return (
    <>
      <header className="mb-4 flex items-baseline justify-between gap-4 border-line border-b pb-2">
        <h1 className="font-semibold text-title">{title}</h1>
        <p className="text-quiet text-small">
          {`Contact Sheet · ${formatCount(result.rows.length)} of ${formatCount(result.total)} · ${formatDateTime(new Date().toISOString())}`}
        </p>
      </header>
      <div className={asList ? "" : "grid grid-cols-4 gap-x-3 gap-y-4"}>
        {rows.map((row, i) => (
          <Entry key={row} row={row} tone={unpackTone(result.colours[i] ?? 0)} />
        ))}
      </div>
      {left > 0 && (
        <p className="mt-4 border-line border-t pt-2 text-quiet text-small">
          {`The first ${formatCount(rows.length)}; ${formatCount(left)} more are left out. Filter or search to print those.`}
        </p>
      )}
    </>
  );
}
