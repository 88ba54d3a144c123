import { formatDay, formatMonth } from "#shared/format.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import type { Grouping } from "../layout/sheet-layout.ts";

// Nobody selects before there is a picture.
const HeadingCheck = lazy(() => import("../selecting/heading-check.tsx"), "HeadingCheck");

interface DateHeadingProps {
  created: number;
  /** The line of the sheet that it is. */
  line: number;
  grouping: Grouping;
  top: number;
  height: number;
}

/** The day, or the month, of the tiles below; its check selects them all. */
export function DateHeading({ created, line, grouping, top, height }: DateHeadingProps) {
  const name = grouping === "day" ? formatDay(created) : formatMonth(created);
  return (
    <div
      className="group/day pointer-events-auto absolute inset-x-0 flex items-end gap-1 px-1 pb-2"
      style={{ top, height }}
    >
      <h2 className="font-medium text-body text-ink">{name}</h2>
      <Part>
        <HeadingCheck line={line} name={name} />
      </Part>
    </div>
  );
}
