import { useSession } from "#library/account/session.ts";
import { useSourced } from "#library/records/sourced.ts";
import type { Format } from "../formats/formats.ts";
import { type CopiedAssets, madeOf, textOf } from "./copied-assets.ts";

/** What a format makes of assets: at once where they are at hand. */
export function useTextOfFormat(): (format: Format, assets: CopiedAssets) => string | Promise<string> {
  const { apiUrl } = useSession();
  const sourced = useSourced();
  return (format, assets) => {
    const places = { apiUrl, origin: location.origin };
    if (!format.sourced) return textOf(assets, (those) => format.write(those, places));
    return textOf(assets, (those) => madeOf(sourced(those), (its) => format.write(its, places)));
  };
}
