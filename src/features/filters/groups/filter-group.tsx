import { type ReactNode, useId } from "react";
import { filterGroupOpen } from "#shared/stored-values.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { useStored } from "#ui/use-stored.ts";
import { Icon } from "#ui/words/icon.tsx";

interface FilterGroupProps {
  title: string;
  /** How many of its conditions are set: shown while the group is closed. */
  active: number;
  children: ReactNode;
}

/** A part of the panel that folds away and is found as it was left. */
export function FilterGroup({ title, active, children }: FilterGroupProps) {
  const [open, setOpen] = useStored(filterGroupOpen(title));
  const id = useId();
  return (
    <div className="border-line border-b px-2 py-1.5 last:border-b-0">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className={`flex h-8 w-full items-center gap-2 rounded-md px-2 text-left font-semibold text-ui hover:bg-control pointer-coarse:h-11 ${insetFocusRing}`}
        >
          <span className="flex-1">{title}</span>
          {!open && active > 0 && (
            <span className="font-medium text-quiet text-small tabular-nums">{active} set</span>
          )}
          <span className={`text-quiet ${open ? "" : "-rotate-90"}`}>
            <Icon name="down" size={14} />
          </span>
        </button>
      </h3>
      {open && (
        <fieldset id={id} aria-label={title} className="min-w-0 pb-1.5">
          {children}
        </fieldset>
      )}
    </div>
  );
}
