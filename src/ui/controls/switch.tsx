import { focusRing } from "../keyboard/focus-ring.ts";

interface SwitchProps {
  /** The accessible name. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  "aria-describedby"?: string;
}

/** On or off, at once: a native checkbox that says it is a switch. */
export function Switch({ label, checked, onChange, ...rest }: SwitchProps) {
  return (
    <span className="relative inline-grid h-6 w-10 shrink-0 pointer-coarse:after:absolute pointer-coarse:after:-inset-2.5">
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className={`peer col-start-1 row-start-1 h-6 w-10 cursor-pointer appearance-none rounded-full border border-edge bg-control checked:border-ink checked:bg-ink ${focusRing}`}
        {...rest}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 m-1 size-4 rounded-full bg-edge transition-transform peer-checked:translate-x-4 peer-checked:bg-page motion-reduce:transition-none"
      />
    </span>
  );
}
