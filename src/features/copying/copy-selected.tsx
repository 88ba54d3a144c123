import { useOnlySelected } from "#library/selection/use-only-selected.ts";
import { useLateCount } from "#library/selection/use-selection.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import type { MenuItem } from "#ui/layers/menu.tsx";
import { formats } from "./formats/formats.ts";
import { type CopiedAssets, textOf, theOne } from "./menu/copied-assets.ts";
import { CopyAsButton } from "./menu/copy-as-button.tsx";

interface CopySelectedProps {
  /** Reads what is selected, in the order of the list. */
  read: CopiedAssets["read"];
  /** False while something lies above the selection. */
  active: boolean;
  /** What else the list offers for the prompts. */
  more: readonly MenuItem[];
}

/** Copies all that is selected: the prompts in one press, and all else by the list of formats. */
export function CopySelected({ read, active, more }: CopySelectedProps) {
  const count = useLateCount();
  const only = useOnlySelected();
  const assets = only ? theOne(only) : { count, read };
  return (
    <span className="flex items-center">
      <CopyButton label="Copy prompts" text={() => textOf(assets, formats.prompt.write)} />
      <CopyAsButton variant="quiet" assets={assets} more={more} active={active && count > 0} />
    </span>
  );
}
