import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { sizes } from "../layout/density.ts";

interface DensityControlProps {
  /** 1 (small tiles) to 5. */
  size: number;
  onChange: (size: number) => void;
}

/** How large the tiles are. */
export function DensityControl({ size, onChange }: DensityControlProps) {
  return (
    <span className="flex items-center gap-2 text-quiet" title="Tile size">
      <Icon name="grid" />
      <input
        type="range"
        aria-label="Tile size"
        min={sizes.min}
        max={sizes.max}
        step={1}
        value={size}
        onChange={(event) => onChange(Number(event.target.value))}
        className={`h-8 w-20 cursor-pointer rounded-md accent-quiet pointer-coarse:h-11 pointer-coarse:w-32 ${focusRing}`}
      />
    </span>
  );
}
