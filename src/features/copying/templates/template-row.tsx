import type { ComponentProps } from "react";
import type { OwnTemplate } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { DropLine } from "#ui/lists/drop-line.tsx";
import { moveKeys, onMoveKeys } from "#ui/lists/move-keys.ts";
import { Preview } from "./preview.tsx";

interface TemplateRowProps extends Omit<ComponentProps<"li">, "children"> {
  template: OwnTemplate;
  sample: Asset | undefined;
  /** Where a dragged one would fall in. */
  drop: "above" | "below" | null;
  first: boolean;
  last: boolean;
  onStep: (delta: 1 | -1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One template: its name, what it makes of the asset at hand, and what can be done with it. */
export function TemplateRow(props: TemplateRowProps) {
  const { template, sample, drop, first, last, onStep, onEdit, onRemove, ...rest } = props;
  const { name, text } = template;
  return (
    <li
      draggable
      onKeyDown={onMoveKeys(onStep)}
      className="relative flex items-start gap-2 border-line border-b py-2 last:border-0"
      {...rest}
    >
      {drop && <DropLine at={drop} />}
      <div className="min-w-0 flex-1 text-ui">
        <p dir="auto" className="truncate font-medium" title={name}>
          {name}
        </p>
        {sample ? (
          <Preview text={text} sample={sample} className="line-clamp-2 text-quiet" />
        ) : (
          <p dir="auto" className="line-clamp-2 text-quiet wrap-anywhere">
            {text}
          </p>
        )}
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
        <IconButton label={`Edit ${name}`} icon="pencil" onClick={onEdit} />
        <IconButton label={`Remove ${name}`} icon="trash" onClick={onRemove} />
      </span>
    </li>
  );
}
