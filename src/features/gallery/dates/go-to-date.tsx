import { type FormEvent, useRef } from "react";
import { formatDay } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { indexOfDay } from "./date-steps.ts";

const Dialog = lazy(() => import("#ui/layers/dialog.tsx"), "Dialog");

interface GoToDateProps {
  /** The dates of the items, in the order of the sheet. */
  created: Float64Array;
  /** The item that a person is at. */
  at: number;
  onChoose: (index: number) => void;
  onClose: () => void;
}

const two = (n: number) => String(n).padStart(2, "0");

/** "2026-03-01", as a field for dates has it. */
function fieldDay(ms: number | undefined): string {
  const date = new Date(ms ?? Date.now());
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Asks for a day, and leads to its first item or to what comes after it on the sheet. */
export function GoToDate({ created, at, onChoose, onClose }: GoToDateProps) {
  const field = useRef<HTMLInputElement>(null);
  const ends = [created[0] ?? 0, created[created.length - 1] ?? 0].sort((a, b) => a - b);
  const [oldest = 0, newest = 0] = ends;
  const choose = (event: FormEvent) => {
    event.preventDefault();
    const [year, month, day] = (field.current?.value ?? "").split("-").map(Number);
    if (year && month && day) onChoose(indexOfDay(created, year, month, day));
  };
  return (
    <Part>
      <Dialog
        title="Go to a date"
        description={`There is something from ${formatDay(oldest)} to ${formatDay(newest)}.`}
        open
        onOpenChange={(open: boolean) => !open && onClose()}
        actions={
          <Button variant="primary" type="submit" form="go-to-date">
            Go
          </Button>
        }
      >
        <form id="go-to-date" onSubmit={choose}>
          <input
            ref={field}
            type="date"
            aria-label="Date"
            required
            defaultValue={fieldDay(created[at])}
            min={fieldDay(oldest)}
            max={fieldDay(newest)}
            className={`h-10 w-full rounded-md border border-line bg-page px-3 text-body text-ink tabular-nums pointer-coarse:h-11 pointer-coarse:text-base ${focusRing}`}
          />
        </form>
      </Dialog>
    </Part>
  );
}
