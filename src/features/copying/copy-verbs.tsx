import type { Asset } from "#contract/asset.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import type { MenuItem } from "#ui/layers/menu.tsx";
import { theOne } from "./menu/copied-assets.ts";
import { CopyAsButton } from "./menu/copy-as-button.tsx";

interface CopyVerbsProps {
  asset: Asset;
  /** What else the list offers for the prompt. */
  more: readonly MenuItem[];
}

/** The two ways to copy an asset: its prompt in one press, and everything else by the list of formats. */
export function CopyVerbs({ asset, more }: CopyVerbsProps) {
  return (
    <>
      <CopyButton label="Copy prompt" variant="primary" text={() => copiedPrompt(asset.prompt)} />
      <CopyAsButton assets={theOne(asset)} more={more} />
    </>
  );
}
