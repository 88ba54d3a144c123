import { useRef, useState } from "react";
import type { Slot } from "#contract/prompts/prompt-template.ts";
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
  return slotsOf(text).map((slot, number) => (
    <SlotField
      // biome-ignore lint/suspicious/noArrayIndexKey: a slot is told from the others by its place.
      key={number}
      slot={slot}
      number={number}
      onChange={(values) => onChange(withValues(text, number, values))}
    />
  ));
}

interface SlotFieldProps {
  slot: Slot;
  number: number;
  onChange: (values: readonly string[]) => void;
}

function SlotField({ slot: { name, values }, number, onChange }: SlotFieldProps) {
  const [added, setAdded] = useState<string>();
  const fields = useRef<HTMLFieldSetElement>(null);
  const label = name || `Slot ${number + 1}`;
  const add = () => {
    const value = freeValue(values);
    setAdded(value);
    onChange([...values, value]);
  };
  return (
    <fieldset ref={fields} className="flex flex-wrap items-center gap-1.5">
      <legend dir="auto" className="mb-1 text-quiet text-small">
        {label}
      </legend>
      {values.map((value, i) => (
        <ValueField
          key={value}
          label={`value ${i + 1} of ${label}`}
          value={value}
          fresh={value === added}
          heir={() => [...(fields.current?.querySelectorAll("input") ?? [])].slice(0, i + 1).at(-1)}
          onChange={(next) => onChange(values.with(i, next))}
          // A slot without a choice is no slot any more.
          onRemove={values.length > 2 ? () => onChange(values.toSpliced(i, 1)) : undefined}
        />
      ))}
      <Button variant="quiet" icon="plus" onClick={add}>
        Add a value
      </Button>
    </fieldset>
  );
}

/** A value that the slot does not have yet, to be typed over. */
function freeValue(values: readonly string[]): string {
  for (let n = values.length + 1; ; n++) if (!values.includes(`value ${n}`)) return `value ${n}`;
}
