import type { Asset } from "#contract/asset.ts";
import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { templateOf } from "#contract/prompts/template-of.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import type { MenuItem } from "#ui/layers/menu.tsx";
import { theOne } from "./menu/copied-assets.ts";
import { CopyAsButton } from "./menu/copy-as-button.tsx";
import type { FindTried } from "./variants/variants-dialog.tsx";

interface CopyVerbsProps {
  asset: Asset;
  /** That of the prompt's family; where there is none, what the prompt is a template by itself counts. */
  template?: PromptTemplate | null;
  /** Tells which variants of the template were tried, where that is known. */
  findTried?: FindTried;
  /** What else the list offers for the prompt. */
  more: readonly MenuItem[];
}

/** The two ways to copy an asset: its prompt in one press, and everything else by the list of formats. */
export function CopyVerbs({ asset, template = null, findTried, more }: CopyVerbsProps) {
  return (
    <>
      <CopyButton label="Copy prompt" variant="primary" text={() => copiedPrompt(asset.prompt)} />
      <CopyAsButton
        assets={theOne(asset)}
        template={template ?? templateOf(asset.prompt)}
        findTried={findTried}
        more={more}
      />
    </>
  );
}
