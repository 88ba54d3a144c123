import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { longestNote } from "#contract/marks.ts";
import { formatCount } from "#shared/format.ts";
import { isComposing } from "#shared/keys/keys.ts";
import { leaveField } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { useWantedField } from "../wanted-field.ts";
import { useNoteTyping } from "./use-note-typing.ts";

interface NoteFieldProps {
  /** Whose note it is: a name of the asset. Give it as the `key` too. */
  asset: string;
  note: string;
  onKeep: (note: string) => Promise<unknown>;
}

/** A note, typed in place, as high as its text. */
export function NoteField({ asset, note, onKeep }: NoteFieldProps) {
  const { text, state, type, keep } = useNoteTyping(asset, note, onKeep);
  const field = useRef<HTMLTextAreaElement>(null);
  const why = useId();
  useWantedField("note", () => field.current?.focus());
  useGrowing(field, text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event.nativeEvent) || !field.current) return;
    // Leaving keeps it. A popover around it closes by itself.
    if (field.current.closest("[role=dialog]")) return;
    event.preventDefault();
    leaveField(field.current);
  };
  return (
    <div>
      <textarea
        ref={field}
        aria-label="Note"
        aria-invalid={state === "too long"}
        aria-describedby={state === "too long" || state === "failed" ? why : undefined}
        placeholder="Write a note"
        rows={1}
        dir="auto"
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
        className={`field-sizing-content block max-h-[50dvh] min-h-8 w-full resize-none rounded-md border bg-transparent px-2 py-1.5 text-ink text-ui placeholder:text-quiet hover:border-line pointer-coarse:min-h-11 pointer-coarse:py-2.5 pointer-coarse:text-base ${text === "" ? "border-transparent" : "border-line"} ${focusRing}`}
      />
      {state === "too long" && (
        <p id={why} role="alert" className="mt-1 text-small tabular-nums">
          {`${formatCount(text.length)} of ${formatCount(longestNote)} characters: it is kept once it is shorter.`}
        </p>
      )}
      {state === "failed" && (
        <p id={why} role="alert" className="mt-1 text-small">
          The note could not be kept. It stays here as long as the page is open; type on to try again.
        </p>
      )}
    </div>
  );
}

/** Whether the style alone does so: to ask for a height lays out the whole page, which a step of the viewer waited for. */
const growsByStyle = CSS.supports("field-sizing", "content");

/** Gives a field the height of its text. */
function useGrowing(field: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || growsByStyle) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [field, text]);
}
