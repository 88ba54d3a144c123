import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { longestNote } from "#contract/marks.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { longestName, tidyName } from "#library/own/name.ts";
import { isComposing } from "#shared/keys/keys.ts";
import { Button } from "#ui/controls/button.tsx";
import { textField } from "#ui/controls/text-field.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { fieldNames } from "./fields.ts";
import { readOwnTemplate } from "./own-template.ts";
import { Preview } from "./preview.tsx";
import type { TypedTemplate } from "./use-own-templates.ts";

interface TemplateFormProps {
  /** What it begins with. */
  template: TypedTemplate;
  /** The asset of the preview; undefined where there is none at hand. */
  sample: Sourced | undefined;
  onSave: (typed: TypedTemplate) => void;
  onCancel: () => void;
}

/** A template as it is typed: what is wrong is said at once, and what it makes is shown below. */
export function TemplateForm({ template, sample, onSave, onCancel }: TemplateFormProps) {
  const [name, setName] = useState(template.name);
  const [text, setText] = useState(template.text);
  const why = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => nameField.current?.focus(), []);

  const read = readOwnTemplate(text);
  const tidy = tidyName(name);
  const ready = read.ok && text !== "" && tidy !== undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave({ name: tidy, text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
    // Gives up the form, not the window around it.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const insert = (field: string) => {
    const at = textarea.current;
    if (!at) return;
    at.focus();
    at.setRangeText(`{${field}}`, at.selectionStart, at.selectionEnd, "end");
    setText(at.value);
  };
  return (
    <form onSubmit={save} onKeyDown={onKeyDown} className="flex flex-col gap-3 rounded-lg bg-panel p-3">
      <label className="flex flex-col gap-1 text-small">
        <span className="text-quiet">Name</span>
        <input
          ref={nameField}
          value={name}
          maxLength={longestName}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
          className={textField}
        />
      </label>
      <label className="flex flex-col gap-1 text-small">
        <span className="text-quiet">Template</span>
        <textarea
          ref={textarea}
          value={text}
          rows={3}
          dir="auto"
          maxLength={longestNote}
          spellCheck={false}
          aria-invalid={!read.ok}
          aria-describedby={read.ok ? undefined : why}
          onChange={({ target }) => setText(target.value)}
          className={`${textField} resize-y`}
        />
      </label>
      <p id={why} role="status" className="-mt-1 text-small wrap-anywhere empty:hidden">
        {!read.ok && read.problem}
      </p>
      <fieldset className="flex flex-wrap gap-1">
        <legend className="mb-1 text-quiet text-small">Insert a field</legend>
        {fieldNames.map((field) => (
          <button
            key={field}
            type="button"
            onClick={() => insert(field)}
            className={`rounded-md border border-line bg-control px-1.5 py-0.5 text-small hover:bg-hover pointer-coarse:min-h-9 pointer-coarse:px-2.5 ${focusRing}`}
          >
            {`{${field}}`}
          </button>
        ))}
      </fieldset>
      {sample && read.ok && text !== "" && (
        <section aria-label="Preview" className="rounded-md border border-line p-2">
          <Preview text={text} sample={sample} className="max-h-32 overflow-y-auto text-ui" />
        </section>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={!ready}>
          Save
        </Button>
      </div>
    </form>
  );
}
