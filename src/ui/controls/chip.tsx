import type { ReactNode } from "react";
import { focusRing } from "../keyboard/focus-ring.ts";
import { Icon } from "../words/icon.tsx";

interface ChipProps {
  children: ReactNode;
  /** A dashed outline: the chip stands for what is left out. */
  excluded?: boolean;
  onRemove: () => void;
  /** "Remove Model: nanobanana": the name of the remove button. */
  removeLabel: string;
}

/** A removable condition. The whole chip is the button: nothing small to aim at. */
export function Chip({ children, excluded = false, onRemove, removeLabel }: ChipProps) {
  return (
    <button
      type="button"
      aria-label={removeLabel}
      data-tip={removeLabel}
      onClick={onRemove}
      className={`group relative inline-flex h-7 min-w-0 max-w-64 items-center gap-1.5 rounded-full border pr-2 pl-3 text-ink text-ui hover:bg-hover pointer-coarse:after:absolute pointer-coarse:after:-inset-y-2 pointer-coarse:after:inset-x-0 ${excluded ? "border-edge border-dashed" : "border-transparent bg-control"} ${focusRing}`}
    >
      <span className="truncate">{children}</span>
      <span className="text-quiet group-hover:text-ink">
        <Icon name="close" size={12} />
      </span>
    </button>
  );
}
