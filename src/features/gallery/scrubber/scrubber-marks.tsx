import type { TimeMark } from "../layout/time-marks.ts";

/** Closer than this, labels would touch and dots would be a line. Pixels. */
const labelRoom = 22;
const dotRoom = 7;

interface ScrubberMarksProps {
  marks: TimeMark[];
  /** Whether the years are written, for a person who has come to the rail. */
  open: boolean;
  /** Pixels from the top of the rail for an offset of the sheet. */
  y: (offset: number) => number;
  /** Where the label of the position stands, which no year may peep out from under. Pixels from the top. */
  label: number;
}

/** The months of the rail as dots, its years as words. */
export function ScrubberMarks({ marks, open, y, label }: ScrubberMarksProps) {
  const years = spaced(
    marks.filter((mark) => mark.opensYear),
    y,
    labelRoom,
  );
  const months = spaced(marks, y, dotRoom);
  return (
    <div aria-hidden="true" className="pointer-events-none">
      {months.map((mark) => (
        <span
          key={mark.offset}
          className={`absolute right-1.25 size-0.75 -translate-y-1/2 rounded-full ${mark.opensYear ? "bg-quiet" : "bg-edge opacity-60"}`}
          style={{ top: y(mark.offset) }}
        />
      ))}
      {open &&
        years
          .filter((mark) => Math.abs(y(mark.offset) - label) > labelRoom)
          .map((mark) => (
            <span
              key={mark.year}
              className="absolute right-6 -translate-y-1/2 rounded bg-scrim px-1 text-on-scrim text-small tabular-nums"
              style={{ top: y(mark.offset) }}
            >
              {mark.year}
            </span>
          ))}
    </div>
  );
}

/** Those marks that stand at least `room` below the one kept before. */
function spaced(marks: TimeMark[], y: (offset: number) => number, room: number): TimeMark[] {
  let next = Number.NEGATIVE_INFINITY;
  return marks.filter((mark) => {
    if (y(mark.offset) < next) return false;
    next = y(mark.offset) + room;
    return true;
  });
}
