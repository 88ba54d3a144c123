import { formatDay } from "#shared/format.ts";
import type { Grouping } from "../layout/sheet-layout.ts";

const month = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" });

/** "March 2026" in the person's locale. */
export const formatMonth = (ms: number): string => month.format(ms);

interface DateHeadingProps {
  created: number;
  grouping: Grouping;
  top: number;
  height: number;
}

export function DateHeading({ created, grouping, top, height }: DateHeadingProps) {
  return (
    <h2
      className="absolute inset-x-0 flex items-end px-1 pb-2 font-medium text-body text-ink"
      style={{ top, height }}
    >
      {grouping === "day" ? formatDay(created) : formatMonth(created)}
    </h2>
  );
}
