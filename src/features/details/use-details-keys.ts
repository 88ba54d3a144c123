import type { Asset } from "#contract/asset.ts";
import { useSession } from "#library/account/session.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyText } from "#ui/controls/clipboard.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { requestCurl, requestJson } from "./request.ts";

/**
 * The keys of the open asset: C copies the prompt, Shift+C the request, Shift+D downloads, I shows or hides the
 * drawer. They work whether the drawer is open or not, and not while typing.
 */
export function useDetailsKeys(asset: Asset | undefined, onToggle: () => void, onDownload: () => void): void {
  const { apiUrl } = useSession();
  const copy = async (what: string, text: (asset: Asset) => string) => {
    if (!asset) return;
    const copied = await copyText(text(asset));
    showToast({ message: copied ? `${what} copied` : "The browser does not let the page copy" });
  };
  const request = (a: Asset) =>
    readStored(stored.requestFormat) === "curl" ? requestCurl(a, apiUrl) : requestJson(a);
  useKeys("details", {
    c: () => void copy("Prompt", (a) => copiedPrompt(a.prompt)),
    C: () => void copy("Request", request),
    D: onDownload,
    i: onToggle,
  });
}
