import { Button } from "#ui/controls/button.tsx";
import { slotsOf, withValues } from "../rules/slots.ts";
import { ValueField } from "./value-field.tsx";

interface SlotFieldsProps {
  text: string;
  /** With the text as it is then. */
  onChange: (text: string) => void;
}

/** The slots of a prompt, each value in a field of its own; nothing where it has none. */
export function SlotFields({ text, onChange }: SlotFieldsProps) {
  return slotsOf(text).map(({ name, values }, number) => {
    const label = name || `Slot ${number + 1}`;
    const set = (next: readonly string[]) => onChange(withValues(text, number, next));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a slot is told from the others by its place.
      <fieldset key={number} className="flex flex-wrap items-center gap-1.5">
        <legend dir="auto" className="mb-1 text-quiet text-small">
          {label}
        </legend>
        {values.map((value, i) => (
          <ValueField
            key={value}
            label={`value ${i + 1} of ${label}`}
            value={value}
            onChange={(next) => set(values.with(i, next))}
            // A slot without a choice is no slot any more.
            onRemove={values.length > 2 ? () => set(values.toSpliced(i, 1)) : undefined}
          />
        ))}
        <Button variant="quiet" icon="plus" onClick={() => set([...values, freeValue(values)])}>
          Add a value
        </Button>
      </fieldset>
    );
  });
}

/** A value that the slot does not have yet, to be typed over. */
function freeValue(values: readonly string[]): string {
  for (let n = values.length + 1; ; n++) if (!values.includes(`value ${n}`)) return `value ${n}`;
}
