import type { Wanted } from "#contract/take-away/archive-plan.ts";
import { manifestKey } from "#contract/take-away/manifest.ts";
import type { Brought } from "./bring-all.ts";
import type { Listed } from "./walk-lists.ts";

/**
 * Brings what is wanted, and asks the lists anew as often as links have expired: a library takes hours, and a link may last
 * for one. It ends where all has come, or where a link that is new is refused as well.
 */
export async function bringRenewing(
  wanted: readonly Wanted[],
  listAnew: () => Promise<Listed>,
  bringMore: (wanted: readonly Wanted[]) => Promise<Brought>,
): Promise<Brought> {
  const all: Brought = { files: [], failed: [] };
  let next = wanted;
  for (let round = 0; ; round++) {
    const { files, failed } = await bringMore(next);
    all.files.push(...files);
    const expired = failed.filter((one) => one.expired);
    all.failed.push(...failed.filter((one) => !one.expired));
    if (expired.length === 0) return all;
    const { assets } = round > 0 && files.length === 0 ? { assets: new Map() } : await listAnew();
    next = expired.flatMap((one) => {
      const { item } = one.wanted;
      const asset = assets.get(manifestKey(item.asset));
      if (asset && asset.url !== item.asset.url) return [{ ...one.wanted, item: { ...item, asset } }];
      all.failed.push(one);
      return [];
    });
    if (next.length === 0) return all;
  }
}
