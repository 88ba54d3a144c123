import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { stillOf, type VideoAsset } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { originalUrl } from "#contract/file-name.ts";
import { sealedOf } from "#contract/media.ts";
import { useRenewLink } from "#library/records/renewal.ts";
import { releaseMedia } from "#shared/release-media.ts";
import { readFrame } from "#ui/playback/read-frame.ts";
import type { MediumProps } from "./medium.tsx";
import { StandIn } from "./stand-in.tsx";

/** A video: its still at once, its frames over it. It moves as the conductor says, and never by itself. */
export function VideoMedium(props: MediumProps & { asset: VideoAsset }) {
  const { item, asset, index, conductor, onSize, onLost } = props;
  const ref = useRef<HTMLVideoElement>(null);
  const url = originalUrl(asset);
  const still = stillOf(asset);
  const [shown, setShown] = useState<string>();
  const renew = useRenewLink();
  const lost = useEffectEvent((lose: boolean) => onLost(item, lose));
  const sized = useEffectEvent(({ videoWidth: width, videoHeight: height }: HTMLVideoElement) => {
    if (width > 0) onSize(item, { width, height });
  });
  const renewLink = useEffectEvent(() => renew(asset, sealedOf(url)));

  useLayoutEffect(() => {
    const video = ref.current;
    if (!video) return;
    const gone = new AbortController();
    const on = (event: string, act: () => void) =>
      video.addEventListener(event, act, { signal: gone.signal });
    let leave = () => {};
    on("loadedmetadata", () => {
      sized(video);
      leave = conductor.add(index, video);
      // A step is one frame of whichever video has the shortest, and only the file tells how long that is.
      void readFrame(url, gone.signal).then((frame) => frame && conductor.setFrame(index, frame));
    });
    on("resize", () => sized(video));
    on("loadeddata", () => {
      setShown(url);
      lost(false);
    });
    on("error", () => {
      leave();
      // A newer link comes with the record, and this begins anew with it.
      void renewLink().then((renewed) => renewed || gone.signal.aborted || lost(true));
    });
    video.src = url;
    return () => {
      leave();
      gone.abort();
      releaseMedia(video);
    };
  }, [url, conductor, index]);

  return (
    <>
      {still && shown !== url && <StandIn still={still} stated={asset} alt="" />}
      <video
        ref={ref}
        muted
        playsInline
        preload="auto"
        aria-label={assetName(asset)}
        className="absolute inset-0 size-full"
      />
    </>
  );
}
