import { useSession } from "#library/account/session.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { formats, saysOf } from "./formats/formats.ts";
import { type CopiedAssets, textOf } from "./menu/copied-assets.ts";

/** Copies requests for a key, in the form that the person has chosen. */
export function useCopyRequest(): (assets: CopiedAssets) => void {
  const { apiUrl } = useSession();
  return (assets) => {
    const format = readStored(stored.requestFormat) === "curl" ? formats.curl : formats.json;
    void copyOut(
      saysOf(format, assets.count),
      textOf(assets, (read) => format.write(read, { apiUrl, origin: location.origin })),
    );
  };
}
