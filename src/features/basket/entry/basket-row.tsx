import { type ComponentProps, type ReactNode, useRef, useState } from "react";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { DropLine } from "#ui/lists/drop-line.tsx";
import { Grip } from "#ui/lists/grip.tsx";
import { moveKeys, onMoveKeys } from "#ui/lists/move-keys.ts";
import { EntryEditor } from "./entry-editor.tsx";

interface BasketRowProps extends Omit<ComponentProps<"li">, "children"> {
  text: string;
  /** Its place, counted from 0, among so many. */
  place: number;
  count: number;
  /** Where a dragged one would fall in. */
  drop: "above" | "below" | null;
  /** Whether it is the one. */
  dragged: boolean;
  /** For the grip by which a finger drags it. */
  grip: ComponentProps<typeof Grip>;
  onStep: (delta: 1 | -1) => void;
  onEdit: (text: string) => void;
  onTakeOut: () => void;
  /** What else can be done with it. */
  more: ReactNode;
}

/** One prompt of the basket, whole, and what can be done with it. */
export function BasketRow(props: BasketRowProps) {
  const { text, place, count, drop, dragged, grip, onStep, onEdit, onTakeOut, more, ...rest } = props;
  const [editing, setEditing] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const name = `prompt ${place + 1}`;
  return (
    <li
      // The next one takes its place.
      ref={focusHeir(() =>
        [...document.querySelectorAll<HTMLElement>("[data-takes-out]")].slice(0, place + 1).at(-1),
      )}
      draggable={!editing}
      onKeyDown={onMoveKeys(onStep)}
      className={`relative flex gap-3 border-line border-b py-3 [contain-intrinsic-size:auto_96px] [content-visibility:auto] last:border-0 ${dragged ? "opacity-50" : ""}`}
      {...rest}
    >
      {drop && <DropLine at={drop} />}
      <span className="flex w-7 shrink-0 flex-col items-end pt-0.5 text-quiet text-small tabular-nums">
        <span aria-hidden="true">{place + 1}</span>
        {!editing && <Grip className="-mr-2.5 mt-auto" {...grip} />}
      </span>
      <div className="min-w-0 flex-1">
        {editing ? (
          <div ref={focusHeir(() => buttons.current?.querySelector<HTMLElement>("[data-edits]"))}>
            <EntryEditor
              label={`Text of ${name}`}
              text={text}
              onSave={(edited) => {
                if (edited !== text) onEdit(edited);
                setEditing(false);
              }}
              onCancel={() => setEditing(false)}
            />
          </div>
        ) : (
          <>
            <p
              dir="auto"
              className="max-h-48 select-text overflow-y-auto whitespace-pre-wrap text-prompt wrap-anywhere [unicode-bidi:plaintext]"
            >
              {text}
            </p>
            <div
              ref={buttons}
              className="-ml-2 mt-1 flex flex-wrap items-center gap-x-1 pointer-coarse:mt-2 pointer-coarse:gap-x-3 pointer-coarse:gap-y-3"
            >
              <CopyButton label={`Copy ${name}`} text={() => copiedPrompt(text)} />
              <IconButton data-edits label={`Edit ${name}`} icon="pencil" onClick={() => setEditing(true)} />
              <IconButton
                label={`Move ${name} up`}
                icon="up"
                aria-keyshortcuts={moveKeys}
                disabled={place === 0}
                onClick={() => onStep(-1)}
              />
              <IconButton
                label={`Move ${name} down`}
                icon="down"
                aria-keyshortcuts={moveKeys}
                disabled={place === count - 1}
                onClick={() => onStep(1)}
              />
              <IconButton data-takes-out label={`Take out ${name}`} icon="trash" onClick={onTakeOut} />
              {more}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
