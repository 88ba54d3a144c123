import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { formatCount, formatDay, formatMonth } from "#shared/format.ts";
import { useCoarsePointer } from "#ui/use-media-query.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import { lineAtOffset } from "../layout/locate.ts";
import type { SheetLayout } from "../layout/sheet-layout.ts";
import { type TimeMark, timeMarks } from "../layout/time-marks.ts";
import { ScrubberMarks } from "./scrubber-marks.tsx";
import { useScrub } from "./use-scrub.ts";

interface ScrubberProps {
  scroller: SheetScroller;
  layout: SheetLayout;
  result: QueryResult;
  /** In order of date; else the labels are counts. */
  dated: boolean;
  /** Of the whole sheet, in pixels. */
  height: number;
  /** What of it is visible at a time. */
  viewport: number;
}

/** Room above the first and below the last position of the thumb, in pixels. */
const inset = 10;

/**
 * The sheet's scroll bar: a rail over all of it, whatever its height, with its months and years. The native bar is
 * hidden: past the browser's limit it would speak of one segment only.
 */
export function Scrubber({ scroller, layout, result, dated, height, viewport }: ScrubberProps) {
  const position = useSyncExternalStore(scroller.onMove, () => Math.round(scroller.position));
  const coarse = useCoarsePointer();
  const [focused, setFocused] = useState(false);
  const range = Math.max(1, height - viewport);
  const track = Math.max(1, viewport - inset * 2);
  const { hover, dragging, moving, handlers } = useScrub({ scroller, range, inset, track });
  const marks = dated ? timeMarks(layout, result.created) : [];
  if (layout.count === 0 || height <= viewport) return null;

  const indexAtPosition = (at: number) =>
    Math.min(layout.count - 1, layout.firsts[lineAtOffset(layout, at)] ?? 0);
  const labelAt = (at: number) => {
    const created = result.created[indexAtPosition(at)];
    if (!dated || created === undefined) return formatCount(indexAtPosition(at) + 1);
    return layout.grouping === "day" ? formatDay(created) : formatMonth(created);
  };
  const y = (at: number) => inset + (Math.min(at, range) / range) * track;
  const open = hover !== null || dragging || focused;
  const shown = hover !== null && !dragging ? (hover / track) * range : position;
  const label = Math.min(Math.max(y(shown), 16), track + inset * 2 - 16);
  const index = indexAtPosition(position);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, position, viewport, range, marks);
    if (to === undefined) return;
    event.preventDefault();
    scroller.moveTo(to);
  };

  return (
    <div
      {...handlers}
      role="slider"
      tabIndex={0}
      aria-label={dated ? "Date" : "Position"}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={layout.count}
      aria-valuenow={index + 1}
      aria-valuetext={`${dated ? `${labelAt(position)}, ` : ""}${formatCount(index + 1)} of ${formatCount(layout.count)}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
      onBlur={() => setFocused(false)}
      className={`absolute inset-y-0 right-0 z-10 w-5 touch-none select-none outline-none ${coarse ? "pointer-events-none" : ""}`}
    >
      {!coarse && <ScrubberMarks marks={marks} open={open} y={y} label={label} />}
      <Thumb y={y(position)} coarse={coarse} visible={!coarse || moving || dragging} strong={open} />
      {(open || (coarse && dragging)) && (
        <span
          className="pointer-events-none absolute right-6 -translate-y-1/2 whitespace-nowrap pointer-coarse:right-10 rounded-md border border-line bg-float px-2 py-1 font-medium text-ink text-ui tabular-nums shadow-sm"
          style={{ top: label }}
        >
          {labelAt(shown)}
        </span>
      )}
    </div>
  );
}

interface ThumbProps {
  y: number;
  coarse: boolean;
  visible: boolean;
  strong: boolean;
}

/** A hairline for a mouse; for a finger a tab to hold, there only while the sheet moves. */
function Thumb({ y, coarse, visible, strong }: ThumbProps) {
  const look = coarse
    ? `right-0 h-11 w-7 rounded-l-full border border-line border-r-0 bg-float shadow-sm ${visible ? "pointer-events-auto" : "opacity-0"}`
    : `right-1 h-6 rounded-full ${strong ? "w-1.5 bg-ink" : "w-1 bg-edge"}`;
  return (
    <span
      className={`absolute top-0 transition-opacity motion-reduce:transition-none ${look}`}
      style={{ transform: `translateY(calc(${y}px - 50%))` }}
    >
      {coarse && (
        <span className="grid h-full place-content-center text-quiet">
          <Icon name="up" size={12} />
          <Icon name="down" size={12} />
        </span>
      )}
    </span>
  );
}

/** Where a key leads, in pixels: a screen by the arrows, a month (or a tenth) by the page keys. */
function keyTarget(
  key: string,
  position: number,
  screen: number,
  range: number,
  marks: TimeMark[],
): number | undefined {
  switch (key) {
    case "ArrowUp":
      return position - screen;
    case "ArrowDown":
      return position + screen;
    case "PageUp":
      return marks.findLast((mark) => mark.offset < position - 1)?.offset ?? position - range / 10;
    case "PageDown":
      return marks.find((mark) => mark.offset > position + 1)?.offset ?? position + range / 10;
    case "Home":
      return 0;
    case "End":
      return range;
  }
}
