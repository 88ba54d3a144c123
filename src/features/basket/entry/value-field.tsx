import { type KeyboardEvent, useState } from "react";
import { isComposing } from "#shared/keys/keys.ts";
import { IconButton } from "#ui/controls/button.tsx";

interface ValueFieldProps {
  /** Its accessible name: "Value 2 of slot 1". */
  label: string;
  value: string;
  /** When it is left, or Enter is pressed, with another value. */
  onChange: (value: string) => void;
  /** Undefined for the last one: a slot has a value. */
  onRemove: (() => void) | undefined;
}

/** One value of a slot. It counts once it is left: half of a word may be another value for a moment. */
export function ValueField({ label, value, onChange, onRemove }: ValueFieldProps) {
  const [text, setText] = useState(value);
  const keep = () => text !== value && onChange(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    keep();
  };
  return (
    <span className="inline-flex max-w-full items-center rounded-md border border-edge bg-page">
      <input
        aria-label={label}
        value={text}
        dir="auto"
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
        className="field-sizing-content h-7 min-w-12 max-w-60 rounded-md bg-transparent px-2 text-ui outline-hidden focus-visible:outline-2 focus-visible:outline-safelight pointer-coarse:h-11 pointer-coarse:text-base"
      />
      {onRemove && (
        <IconButton label={`Remove ${label}`} icon="close" className="h-7! w-7!" onClick={onRemove} />
      )}
    </span>
  );
}
