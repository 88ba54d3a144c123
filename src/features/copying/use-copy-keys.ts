import type { Asset } from "#contract/asset.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { askCopyAs } from "./menu/asked.ts";
import { theOne } from "./menu/copied-assets.ts";
import { useCopyRequest } from "./use-copy-request.ts";

/**
 * The keys that copy the open asset: C its prompt, Shift+C its request, A by the list of formats, which `onShow` brings
 * up. They work whether the drawer is open or not.
 */
export function useCopyKeys(asset: Asset | undefined, onShow: () => void): void {
  const copyRequest = useCopyRequest();
  useKeys("copying", { c: () => asset && void copyOut("Prompt", copiedPrompt(asset.prompt)) });
  useKeys("copyAs", {
    C: () => asset && copyRequest(theOne(asset)),
    a: () => {
      onShow();
      askCopyAs(true);
    },
  });
}
