import type { Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { theOne, useCopyRequest } from "#features/copying/index.ts";
import { focusedPicture } from "#features/prompts/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { isNowhere } from "#ui/keyboard/focus.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useCopyAsBeside } from "../ways/use-copy-as-beside.tsx";

interface PromptCopyingProps {
  /** The prompt or the template that is meant; undefined where there is none, or until it is known. */
  text: string | undefined;
  /** What was made of it: whose request is copied. Undefined where that is nothing. */
  row: Row | undefined;
  /** Beside which the list of formats opens where nothing has the focus. */
  anchor: () => Element | null;
}

/** The keys that copy and gather on a page of prompts: for the asset whose picture has the focus, else for what is meant. */
export function PromptCopying({ text, row, anchor }: PromptCopyingProps) {
  const read = useReadRecords();
  const copyRequest = useCopyRequest();
  const putIn = usePutIntoBasket();
  const { show, menu } = useCopyAsBeside();
  const tellNothing = () =>
    showToast({
      message: text === undefined ? "Move to one by the arrow keys" : "Nothing was made of this yet",
    });
  const withAsset = (meant: Row | undefined, act: (asset: Asset) => void) => {
    if (meant === undefined) return tellNothing();
    // A worker that has died has its own notice.
    void read([meant]).then(
      ([asset]) => asset && act(asset),
      () => {},
    );
  };
  useKeys("copyAs", {
    C: () => withAsset(focusedPicture() ?? row, (asset) => copyRequest(theOne(asset))),
    a: () => {
      const beside = isNowhere() ? anchor() : document.activeElement;
      withAsset(focusedPicture() ?? row, (asset) => show(asset, beside));
    },
  });
  useKeys("toBasket", {
    k: () => {
      const picture = focusedPicture();
      if (picture !== undefined) withAsset(picture, ({ prompt }) => void putIn([prompt]));
      else if (text === undefined) tellNothing();
      else void putIn([text]);
    },
  });
  return menu;
}
