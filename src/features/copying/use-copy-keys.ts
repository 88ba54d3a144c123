import type { Asset } from "#contract/asset.ts";
import { useSession } from "#library/account/session.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { type Format, formats } from "./formats/formats.ts";

/** The keys that copy the open asset: C its prompt, Shift+C its request. They work whether the drawer is open or not. */
export function useCopyKeys(asset: Asset | undefined): void {
  const { apiUrl } = useSession();
  const copy = (what: string, format: Format) =>
    asset && void copyOut(what, format.write([asset], { apiUrl, origin: location.origin }));
  useKeys("copying", {
    c: () => copy("Prompt", formats.prompt),
    C: () => copy("Request", readStored(stored.requestFormat) === "curl" ? formats.curl : formats.json),
  });
}
