import type { ReactNode } from "react";
import { under } from "#shared/base.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { Icon } from "#ui/words/icon.tsx";
import type { Choice } from "./choices.ts";

interface PaletteOptionProps {
  id: string;
  choice: Choice;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
  /** The small picture at its beginning, in place of an icon. */
  picture?: ReactNode;
}

/** One line of the palette. A link where it leads somewhere, so that a middle click opens a tab. */
export function PaletteOption({ id, choice, active, onPoint, onChoose, picture }: PaletteOptionProps) {
  const { label, icon, hint, keys, on, href } = choice;
  const Line = href === undefined ? "div" : "a";
  return (
    <Line
      id={id}
      role="option"
      aria-selected={active}
      aria-checked={on}
      href={href && under(href)}
      tabIndex={-1}
      draggable={false}
      // Not on enter: what scrolls under a pointer at rest is not pointed at.
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onChoose();
      }}
      className={`flex h-9 cursor-default select-none items-center gap-3 rounded-md px-2.5 text-body text-ink pointer-coarse:h-11 ${active ? "bg-hover" : ""}`}
    >
      {picture ?? (
        <span className="grid size-7 shrink-0 place-items-center text-quiet">
          <Icon name={icon} />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {on && (
        <span className="shrink-0 text-quiet">
          <Icon name="check" />
        </span>
      )}
      {hint && <span className="max-w-2/5 shrink-0 truncate text-quiet text-ui tabular-nums">{hint}</span>}
      {keys && (
        <span className="flex shrink-0 gap-1 pointer-coarse:hidden">
          {keys.map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </span>
      )}
    </Line>
  );
}
