import { useEffect, useState, useSyncExternalStore } from "react";
import { type Asset, keyOf, stillOf } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import { afterPaint } from "#shared/after-paint.ts";
import type { Size } from "#ui/zoom/zoom.ts";
import { type Direction, type ItemsBeside, preloadOrder } from "../step/preload-order.ts";
import { loadPicture, standInUrl } from "./load-picture.ts";
import { createPicturePool, type PicturePool, type PictureState } from "./picture-pool.ts";

/** Originals are 1-4 MB and 16 MB decoded: three ahead last for as many quick steps. */
const originalsAhead = 3;
const standInsAhead = 8;

interface Travel {
  asset: Asset;
  beside: ItemsBeside;
  direction: Direction;
  /** False while the person only passes the asset by. */
  settled: boolean;
}

/** The original of the asset on the stage. */
export interface Original {
  state: PictureState;
  url: string;
  /** Its own size, whatever was stated, once it has been decoded. */
  size: Size | undefined;
  /** The small picture that stands in for it, where that is at hand by now. */
  standIn: () => HTMLImageElement | undefined;
  retry: () => void;
}

/** Has the pictures around the current asset at hand, and tells how its own original is doing. */
export function usePictures({ asset, beside, direction, settled }: Travel): Original {
  const [originals] = useState(() => createPicturePool(loadPicture, 2));
  const [standIns] = useState(() => createPicturePool(loadPicture, 4));
  const [held, setHeld] = useState({ key: keyOf(asset), url: originalUrl(asset) });
  const next = { key: keyOf(asset), url: originalUrl(asset) };
  const state = useSyncExternalStore(originals.subscribe, () => originals.state(held.url));
  const picture = useSyncExternalStore(originals.subscribe, () => originals.picture(held.url));
  // A fresh link to what is on the stage already is of no use to it.
  if (held.key !== next.key || (held.url !== next.url && state !== "ready")) setHeld(next);

  const still = stillOf(asset);
  const standIn = () => (still ? standIns.picture(standInUrl(still, asset)) : undefined);

  const urls = preloadOrder(asset, beside, direction, originalsAhead)
    .filter((a) => a.kind === "image")
    .map((a) => (a === asset ? held.url : originalUrl(a)));
  const stills = preloadOrder(asset, beside, direction, standInsAhead).flatMap((a) => {
    const still = stillOf(a);
    return still ? [standInUrl(still, a)] : [];
  });
  // Under a held key the thumbnails stand in: decoding originals that nobody will look at makes the frames late.
  useWanted(originals, urls, settled);
  useWanted(standIns, stills, true);
  const size = picture && { width: picture.naturalWidth, height: picture.naturalHeight };
  return { state, url: held.url, size, standIn, retry: () => originals.retry(held.url) };
}

function useWanted(pool: PicturePool<unknown>, urls: readonly string[], go: boolean): void {
  useEffect(() => {
    if (!go) return;
    const [first] = urls;
    if (first === undefined || pool.state(first) === "absent") return pool.want(urls);
    // What a person sees is at hand: its frame is not to wait until the next ones have begun to load.
    let passed = false;
    void afterPaint().then(() => passed || pool.want(urls));
    return () => {
      passed = true;
    };
  }, [pool, urls, go]);
  useEffect(() => () => pool.want([]), [pool]);
}
