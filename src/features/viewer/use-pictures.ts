import { useEffect, useState, useSyncExternalStore } from "react";
import { type Asset, stillOf } from "#contract/asset.ts";
import { loadPicture, standInUrl } from "./load-picture.ts";
import { createPicturePool, type PicturePool, type PictureState } from "./picture-pool.ts";
import { type Direction, type Neighbours, preloadOrder } from "./preload-order.ts";

/** Originals are 1-4 MB and 16 MB decoded: three ahead last for as many quick steps. */
const originalsAhead = 3;
const standInsAhead = 8;

interface Travel {
  asset: Asset;
  neighbours: Neighbours;
  direction: Direction;
  /** False while the person only passes the asset by. */
  settled: boolean;
}

export interface Picture {
  state: PictureState;
  retry: () => void;
}

/** Has the pictures around the current asset at hand, and tells how its own original is doing. */
export function usePictures({ asset, neighbours, direction, settled }: Travel): Picture {
  const [originals] = useState(() => createPicturePool(loadPicture, 2));
  const [standIns] = useState(() => createPicturePool(loadPicture, 4));
  const state = useSyncExternalStore(originals.subscribe, () => originals.state(asset.url));

  const urls = preloadOrder(asset, neighbours, direction, originalsAhead)
    .filter((a) => a.kind === "image")
    .map((a) => a.url);
  const stills = preloadOrder(asset, neighbours, direction, standInsAhead).flatMap((a) => {
    const still = stillOf(a);
    return still ? [standInUrl(still, a)] : [];
  });
  // Under a held key the thumbnails stand in: decoding originals that nobody will look at makes the frames late.
  useWanted(originals, urls, settled);
  useWanted(standIns, stills, true);
  return { state, retry: () => originals.retry(asset.url) };
}

function useWanted(pool: PicturePool, urls: readonly string[], go: boolean): void {
  useEffect(() => {
    if (go) pool.want(urls);
  }, [pool, urls, go]);
  useEffect(() => () => pool.want([]), [pool]);
}
