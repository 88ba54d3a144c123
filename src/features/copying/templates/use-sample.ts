import { useEffect, useEffectEvent, useState } from "react";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { useSourced } from "#library/records/sourced.ts";
import type { CopiedAssets } from "../menu/copied-assets.ts";

/** The first of some assets, for which previews are shown; undefined until it has been read, or where there is none. */
export function useSample(read: CopiedAssets["read"], wanted: boolean): Sourced | undefined {
  const [sample, setSample] = useState<Sourced>();
  const sourced = useSourced();
  const readFirst = useEffectEvent(async () => sourced((await read(1)).slice(0, 1)));
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
