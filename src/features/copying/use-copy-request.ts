import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { formats, saysOf } from "./formats/formats.ts";
import type { CopiedAssets } from "./menu/copied-assets.ts";
import { useTextOfFormat } from "./menu/use-text-of-format.ts";

/** Copies requests for a key, in the form that the person has chosen. */
export function useCopyRequest(): (assets: CopiedAssets) => void {
  const textOfFormat = useTextOfFormat();
  return (assets) => {
    const format = readStored(stored.requestFormat) === "curl" ? formats.curl : formats.json;
    void copyOut(saysOf(format, assets.count), textOfFormat(format, assets));
  };
}
