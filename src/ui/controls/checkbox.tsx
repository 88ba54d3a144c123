import type { ComponentProps } from "react";
import { focusRing } from "../keyboard/focus-ring.ts";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  /** Neither: shown as a dash, and told as "mixed". */
  indeterminate?: boolean;
}

/** A native checkbox in the sheet's looks. Its name comes from a `<label>` around it or an `aria-label`. */
export function Checkbox({ indeterminate = false, className = "", ...rest }: CheckboxProps) {
  return (
    <span className={`relative inline-grid size-4 shrink-0 ${className}`}>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = indeterminate;
        }}
        className={`peer col-start-1 row-start-1 size-4 appearance-none rounded border border-edge bg-page checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink disabled:opacity-50 ${focusRing}`}
        {...rest}
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none col-start-1 row-start-1 size-4 stroke-page opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100"
        fill="none"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={indeterminate ? "M4.5 8h7" : "M4 8.25l2.75 2.75L12 5.5"} />
      </svg>
    </span>
  );
}
