import { useEffect, useEffectEvent, useState } from "react";
import type { Asset } from "#contract/asset.ts";
import type { CopiedAssets } from "../menu/copied-assets.ts";

/** The first of some assets, for which previews are shown; undefined until it has been read, or where there is none. */
export function useSample(read: CopiedAssets["read"], wanted: boolean): Asset | undefined {
  const [sample, setSample] = useState<Asset>();
  const readFirst = useEffectEvent(async () => read(1));
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void readFirst().then(
      ([first]) => current && setSample(first),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return sample;
}
