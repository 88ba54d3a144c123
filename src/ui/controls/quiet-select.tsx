import { focusRing } from "../keyboard/focus-ring.ts";

interface QuietSelectProps {
  label: string;
  value: number;
  options: readonly number[];
  /** How a value reads: "5 s". */
  text: (value: number) => string;
  onChange: (value: number) => void;
}

/** One of a few numbers, by the platform's own list: small, and at home on touch screens. */
export function QuietSelect({ label, value, options, text, onChange }: QuietSelectProps) {
  return (
    <select
      aria-label={label}
      data-tip={label}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      className={`h-8 cursor-pointer appearance-none rounded-md bg-transparent px-2 text-center font-medium text-quiet text-ui tabular-nums hover:bg-control hover:text-ink ${focusRing}`}
    >
      {options.map((option) => (
        <option key={option} value={option} className="bg-float text-ink">
          {text(option)}
        </option>
      ))}
    </select>
  );
}
