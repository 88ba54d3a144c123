import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "#shared/keys/keys.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";

interface ValueFieldProps {
  /** Its accessible name: "Value 2 of slot 1". */
  label: string;
  value: string;
  /** Whether it has just been added, to be typed over. */
  fresh: boolean;
  /** Who takes its place, and the focus with it, once it is another value's or gone. */
  heir: () => HTMLElement | undefined;
  /** When it is left, or Enter is pressed, with another value. */
  onChange: (value: string) => void;
  /** Undefined for the last one: a slot has a value. */
  onRemove: (() => void) | undefined;
}

/** One value of a slot. It counts once it is left: half of a word may be another value for a moment. */
export function ValueField({ label, value, fresh, heir, onChange, onRemove }: ValueFieldProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const [wasFresh] = useState(fresh);
  useEffect(() => {
    if (wasFresh) field.current?.select();
  }, [wasFresh]);
  const keep = () => text !== value && onChange(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    keep();
  };
  return (
    <span
      ref={focusHeir(heir)}
      className="inline-flex max-w-full items-center rounded-md border border-edge bg-page"
    >
      <input
        ref={field}
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
