import { insetFocusRing } from "../keyboard/focus-ring.ts";

/** A list of more values than this can be searched. */
export const longList = 12;

interface FindFieldProps {
  /** What is looked through: "Find in style". */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Looks through a long list of values as one types. */
export const FindField = ({ label, value, onChange }: FindFieldProps) => (
  <input
    type="text"
    aria-label={label}
    placeholder="Find…"
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className={`mx-2 mt-0.5 mb-1.5 h-7 w-[calc(100%-16px)] rounded-md border border-line bg-page px-2 text-ui placeholder:text-quiet pointer-coarse:h-11 pointer-coarse:text-base ${insetFocusRing}`}
  />
);

/** Whether a value is meant by what was typed. */
export const isSought = (label: string, sought: string): boolean =>
  label.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());

export const NoSuchValue = () => <p className="px-2 py-1 text-quiet text-ui">No such value</p>;
