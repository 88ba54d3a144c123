import { type SyntheticEvent, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { thumbnailUrl, thumbnailWidths } from "#contract/media.ts";
import { isRefusedLink, useRenewLink } from "#library/records/renewal.ts";
import { releaseMedia } from "#shared/release-media.ts";
import { showGround } from "#ui/pictures/ground.ts";
import type { PictureTone } from "#ui/pictures/measure-picture.ts";
import { unpackTone } from "#ui/pictures/picture-tone.ts";
import { useSheet } from "../sheet-context.ts";
import type { TileFrame } from "../tile/tile-frame.ts";
import { turnOf } from "./picture-queue.ts";
import { useMayLoad } from "./use-may-load.ts";
import { useSecondTries } from "./use-second-tries.ts";

/**
 * Loads the thumbnail of a tile into an `<img>` when its turn has come, and stops the load when the tile goes, so
 * that the server can drop the work. `still` is the sealed address of a picture of `asset`; undefined where there is
 * none yet.
 */
export function usePicture(
  still: string | undefined,
  { box, row, colour }: TileFrame,
  asset: AssetKey | undefined,
) {
  const { scroller, queue, tones } = useSheet();
  const mayLoad = useMayLoad(scroller);
  const ref = useRef<HTMLImageElement>(null);
  const release = useRef(() => {});
  const [measured, setMeasured] = useState<PictureTone | undefined>(() => tones.get(row));
  const tone = measured ?? unpackTone(colour);
  const renewLink = useRenewLink();
  const tries = useSecondTries({
    url: still && thumbnailUrl(still, 480),
    // A fresh link is another `still`.
    renew: async (code) =>
      isRefusedLink(code) && asset !== undefined && still !== undefined && renewLink(asset, still),
    scroller,
    isInView: () =>
      box.top + box.height > scroller.position && box.top < scroller.position + scroller.viewport,
  });
  const { attempt } = tries;

  const turn = useEffectEvent(() => turnOf(box, { top: scroller.position, height: scroller.viewport }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads the same address again.
  useLayoutEffect(() => {
    const image = ref.current;
    if (!image || !still || !mayLoad) return;
    const done = queue.add({
      turn,
      start: () => {
        image.srcset = thumbnailWidths.map((width) => `${thumbnailUrl(still, width)} ${width}w`).join(", ");
        image.src = thumbnailUrl(still, 480);
      },
    });
    release.current = done;
    return () => {
      done();
      releaseMedia(image);
    };
  }, [still, mayLoad, attempt, queue]);

  return {
    ref,
    tone,
    /** It is on its way, and nothing of it is known: it was never looked at. */
    unseen: mayLoad && !tone && !tries.failed,
    failed: tries.failed,
    trouble: tries.trouble,
    onLoad: (event: SyntheticEvent<HTMLImageElement>) => {
      release.current();
      showGround(event);
      tries.onShown();
      if (tone) return;
      tones.add(row, event.currentTarget, (tone) => {
        // Nothing of the others is seen once the picture covers its frame.
        if (tone.clear || tone.lightEdge || tone.darkEdge) setMeasured(tone);
      });
    },
    onError: () => {
      release.current();
      tries.onFailed();
    },
    retry: tries.retry,
  };
}
