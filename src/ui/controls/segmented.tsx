import { useId } from "react";
import { Icon, type IconName } from "../words/icon.tsx";

interface Segment<Value extends string> {
  value: Value;
  label: string;
  /** Shown instead of the label, which stays the name. */
  icon?: IconName;
}

interface SegmentedProps<Value extends string> {
  /** The name of the group: "Density". */
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few: native radio buttons, so that arrow keys and names come from the platform. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, segments, onChange, className = "" } = props;
  const name = useId();
  return (
    <fieldset className={`flex h-8 rounded-md bg-control p-0.5 ${className}`}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          data-tip={segment.icon && segment.label}
          className="relative grid h-7 min-w-7 flex-1 cursor-pointer place-items-center rounded px-1.5 font-medium text-quiet text-ui hover:text-ink has-checked:bg-float has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-safelight pointer-coarse:after:absolute pointer-coarse:after:-inset-y-2 pointer-coarse:after:inset-x-0"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 z-10 cursor-pointer appearance-none outline-hidden"
            aria-label={segment.label}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon ? <Icon name={segment.icon} /> : segment.label}
        </label>
      ))}
    </fieldset>
  );
}
