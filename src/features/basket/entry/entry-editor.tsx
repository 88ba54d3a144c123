import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longestNote } from "#contract/marks.ts";
import { isComposing } from "#shared/keys/keys.ts";
import { Button } from "#ui/controls/button.tsx";
import { textField } from "#ui/controls/text-field.ts";
import { SlotFields } from "./slot-fields.tsx";

interface EntryEditorProps {
  /** Its accessible name: "Prompt 3". */
  label: string;
  text: string;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A prompt of the basket as it is edited: its text, and the values of its slots. */
export function EntryEditor({ label, text: kept, onSave, onCancel }: EntryEditorProps) {
  const [text, setText] = useState(kept);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") onSave(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
    // Gives up the editing, not the page.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form onSubmit={save} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <textarea
        ref={area}
        aria-label={label}
        value={text}
        dir="auto"
        maxLength={longestNote}
        onChange={({ target }) => setText(target.value)}
        className={`${textField} field-sizing-content max-h-[60dvh] min-h-24 text-prompt [unicode-bidi:plaintext]`}
      />
      <SlotFields text={text} onChange={setText} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={text.trim() === ""}>
          Save
        </Button>
      </div>
    </form>
  );
}
