import { useEffect, useEffectEvent } from "react";
import type { Asset } from "#contract/asset.ts";
import { useSession } from "#library/session.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import type { KeyOf } from "#shared/keys.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyText } from "#ui/clipboard.ts";
import { onShortcuts } from "#ui/shortcuts.ts";
import { showToast } from "#ui/toast.tsx";
import type { detailsKeys } from "./keys.ts";
import { requestCurl, requestJson } from "./request.ts";

/**
 * The keys of the open asset: C copies the prompt, Shift+C the request, Shift+D downloads, I shows or hides the
 * drawer. They work whether the drawer is open or not, and not while typing.
 */
export function useDetailsKeys(asset: Asset | undefined, onToggle: () => void, onDownload: () => void): void {
  const { apiUrl } = useSession();
  const copy = useEffectEvent(async (what: string, text: (asset: Asset) => string) => {
    if (!asset) return;
    const copied = await copyText(text(asset));
    showToast({ message: copied ? `${what} copied` : "The browser does not let the page copy" });
  });
  const request = useEffectEvent((a: Asset) =>
    readStored(stored.requestFormat) === "curl" ? requestCurl(a, apiUrl) : requestJson(a),
  );
  const save = useEffectEvent(onDownload);
  const toggle = useEffectEvent(onToggle);

  useEffect(() => {
    const actions: Record<KeyOf<typeof detailsKeys>, () => void> = {
      c: () => void copy("Prompt", (a) => copiedPrompt(a.prompt)),
      "Shift+C": () => void copy("Request", request),
      "Shift+D": () => save(),
      i: () => toggle(),
    };
    return onShortcuts(actions);
  }, []);
}
