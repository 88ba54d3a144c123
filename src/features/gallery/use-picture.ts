import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { thumbnailUrl, thumbnailWidths } from "#contract/media.ts";
import { useRenewLink } from "#library/renewal.ts";
import { releaseMedia } from "#shared/release-media.ts";
import { useSheet } from "./sheet-context.ts";
import { type TileFrame, unknownColour } from "./tile-frame.ts";
import { useMayLoad } from "./use-may-load.ts";

/**
 * `gone`: the original is no longer there, or its link is refused and the provider's list gives no other. `renewing`: it
 * is being asked for one. `failed`: anything that may pass.
 */
export type PictureState = "fine" | "renewing" | "gone" | "failed";

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
  const { scroller, queue, colours } = useSheet();
  const mayLoad = useMayLoad(scroller);
  const ref = useRef<HTMLImageElement>(null);
  const release = useRef(() => {});
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PictureState>("fine");

  const distance = useEffectEvent(() =>
    Math.abs(box.top + box.height / 2 - scroller.position - scroller.viewport / 2),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads the same address again.
  useLayoutEffect(() => {
    const image = ref.current;
    if (!image || !still || !mayLoad) return;
    const done = queue.add({
      distance,
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

  const renewLink = useRenewLink();
  /** Where a fresh link comes, it is another `still`. */
  const renew = useEffectEvent(async (refused: string) => {
    setState("renewing");
    if (asset && (await renewLink(asset, refused))) return;
    setState((now) => (now === "renewing" ? "gone" : now));
  });
  useEffect(() => {
    if (still) setState("fine");
  }, [still]);

  useEffect(() => {
    if (state !== "failed" || !still) return;
    const stop = new AbortController();
    // An <img> does not tell why it failed: the status is asked for once, by name.
    fetch(thumbnailUrl(still, 480), { signal: stop.signal })
      .then((answer) => {
        if ([403, 404, 410].includes(answer.status)) void renew(still);
      })
      .catch(() => {});
    return () => stop.abort();
  }, [state, still]);

  return {
    ref,
    state,
    onLoad: () => {
      release.current();
      if (ref.current && colour === unknownColour) colours.add(row, ref.current);
    },
    onError: () => {
      release.current();
      setState("failed");
    },
    retry: async () => {
      setState("fine");
      // Past the server's own memory of what failed; an <img> cannot say so.
      if (still) await fetch(thumbnailUrl(still, 480), { cache: "reload" }).catch(() => {});
      setAttempt((n) => n + 1);
    },
  };
}
