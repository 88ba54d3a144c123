import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longestName, tidyName } from "#library/own/name.ts";
import { isComposing } from "#shared/keys/keys.ts";
import { Button } from "#ui/controls/button.tsx";

interface NameFieldProps {
  /** Its accessible name. */
  label: string;
  /** What it begins with, selected: a letter replaces it. */
  proposed: string;
  /** With a tidy name. */
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Asks for a name in place: Enter keeps it, Escape gives up. */
export function NameField({ label, proposed, onName, onCancel }: NameFieldProps) {
  const [text, setText] = useState(proposed);
  const input = useRef<HTMLInputElement>(null);
  // The press that asked for it has just happened, on the page or by a key.
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const name = tidyName(text);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name) onName(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
    // Not the sheet that it lies on, nor what is selected.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={keep} className="flex items-center gap-1.5 px-2 py-1">
      <input
        ref={input}
        aria-label={label}
        value={text}
        maxLength={longestName}
        autoComplete="off"
        enterKeyHint="done"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-8 min-w-0 flex-1 rounded-md border border-edge bg-page px-2 text-ink text-ui outline-hidden focus-visible:outline-2 focus-visible:outline-safelight pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Button type="submit" variant="primary" disabled={!name} className="px-2.5!">
        Save
      </Button>
    </form>
  );
}
