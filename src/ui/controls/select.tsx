import { focusRing } from "../keyboard/focus-ring.ts";
import { Icon } from "../words/icon.tsx";

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  /** How each reads. */
  names: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}

/** One of a few words, by the platform's own list: quiet, as wide as what is chosen, and at home on touch screens. */
export function Select<T extends string>({ label, value, options, names, onChange }: SelectProps<T>) {
  return (
    <span className="relative flex min-w-0 items-center">
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
        className={`h-8 min-w-0 appearance-none text-ellipsis rounded-md bg-page pr-7 pl-2 text-quiet text-ui hover:bg-control hover:text-ink ${focusRing}`}
      >
        {options.map((option) => (
          <option key={option} value={option} className="bg-float text-ink">
            {names[option]}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute right-2 text-quiet">
        <Icon name="down" size={14} />
      </span>
    </span>
  );
}
