import type { ComponentProps } from "react";
import type { OwnTemplate } from "#catalog/index.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { DropLine } from "#ui/lists/drop-line.tsx";
import { Grip } from "#ui/lists/grip.tsx";
import { moveKeys, onMoveKeys } from "#ui/lists/move-keys.ts";
import { Preview } from "./preview.tsx";

interface TemplateRowProps extends Omit<ComponentProps<"li">, "children"> {
  template: OwnTemplate;
  sample: Sourced | undefined;
  /** Where a dragged one would fall in. */
  drop: "above" | "below" | null;
  /** Whether it is the one. */
  dragged: boolean;
  /** For the grip by which a finger drags it. */
  grip: ComponentProps<typeof Grip>;
  first: boolean;
  last: boolean;
  onStep: (delta: 1 | -1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** The button that edits a template, for what gives the focus on. */
export const editButton = (id: string) => document.querySelector<HTMLElement>(`[data-edits="${id}"]`);

/** What takes the removal of a template back. */
const undoButton = () => document.querySelector<HTMLElement>("[data-undo]");

/** One template: its name, what it makes of the asset at hand, and what can be done with it. */
export function TemplateRow(props: TemplateRowProps) {
  const { template, sample, drop, dragged, grip, first, last, onStep, onEdit, onRemove, ...rest } = props;
  const { name, text } = template;
  return (
    <li
      ref={focusHeir(undoButton)}
      draggable
      onKeyDown={onMoveKeys(onStep)}
      className={`relative flex items-start gap-2 border-line border-b py-2 last:border-0 ${dragged ? "opacity-50" : ""}`}
      {...rest}
    >
      {drop && <DropLine at={drop} />}
      <Grip className="-ml-3" {...grip} />
      <div className="min-w-0 flex-1 text-ui">
        <p dir="auto" className="truncate font-medium" title={name}>
          {name}
        </p>
        <p dir="auto" className="line-clamp-2 wrap-anywhere">
          {text}
        </p>
        {sample && <Preview text={text} sample={sample} className="line-clamp-2 text-quiet text-small" />}
      </div>
      <span className="flex">
        <IconButton
          label={`Move ${name} up`}
          icon="up"
          aria-keyshortcuts={moveKeys}
          disabled={first}
          onClick={() => onStep(-1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon="down"
          aria-keyshortcuts={moveKeys}
          disabled={last}
          onClick={() => onStep(1)}
        />
        <IconButton data-edits={template.id} label={`Edit ${name}`} icon="pencil" onClick={onEdit} />
        <IconButton label={`Remove ${name}`} icon="trash" onClick={onRemove} />
      </span>
    </li>
  );
}
