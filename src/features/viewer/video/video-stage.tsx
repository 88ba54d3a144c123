import { type ReactNode, useEffect, useState } from "react";
import { stillOf, type VideoAsset } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import type { Problem } from "#contract/problem.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { Button } from "#ui/controls/button.tsx";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useSize } from "#ui/zoom/use-size.ts";
import { fitBox, type Size } from "#ui/zoom/zoom.ts";
import { StandIn } from "../stage/stand-in.tsx";
import { FailureCard } from "../trouble/failure-card.tsx";
import { SlowNote } from "../trouble/slow-note.tsx";
import { StageNote } from "../trouble/stage-note.tsx";
import { dragVideo } from "./drag-out.ts";
import { useFinger } from "./use-finger.ts";
import { usePlayer } from "./use-player.ts";
import { useUnseen } from "./use-unseen.ts";
import { useVideoLoad } from "./use-video-load.ts";
import { VideoControls } from "./video-controls.tsx";

interface VideoStageProps {
  asset: VideoAsset;
  /** False while the person only passes by: the still is enough then. */
  settled: boolean;
  /** Plays by itself, in a slideshow. */
  autoPlay: boolean;
  /** Its own size, once it has told. */
  size: Size | undefined;
  onSize: (size: Size) => void;
  /** What stands at the sides of the picture. */
  sides: ReactNode;
  onSwipe: (delta: 1 | -1) => void;
  onProblem: (problem: Problem | undefined) => void;
  onDownload: () => void;
}

/** A video with its controls. Mount it with the asset's `key`: nothing of one video is kept for the next. */
export function VideoStage(props: VideoStageProps) {
  const { asset, settled, autoPlay, size, onSize, sides, onSwipe, onProblem, onDownload } = props;
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  /** It has run out of what has arrived, in the middle. */
  const [stalled, setStalled] = useState(false);
  const load = useVideoLoad(video, originalUrl(asset));
  const { state } = load;
  const unseen = useUnseen(video);
  const [stageRef, stage] = useSize();
  const player = usePlayer(video, asset.duration ?? 0);
  const { handlers, pulled } = useFinger(onSwipe);
  const still = stillOf(asset);

  // The attribute would do nothing for a video that is there before the slideshow begins.
  useEffect(() => {
    if (autoPlay) video?.play().catch(() => {});
  }, [autoPlay, video]);

  useEffect(() => {
    if (readStored(stored.autoplay)) video?.play().catch(() => {});
  }, [video]);

  useKeys("video", {
    Space: player.toggle,
    ",": () => player.stepFrame(-1),
    ".": () => player.stepFrame(1),
    "[": player.setA,
    "]": player.setB,
    "\\": player.clearAb,
    m: () => player.setMuted(!player.muted),
  });

  const retry = () => {
    setStalled(false);
    load.retry();
  };
  const measure = ({ currentTarget: { videoWidth, videoHeight } }: { currentTarget: HTMLVideoElement }) => {
    if (videoWidth > 0) onSize({ width: videoWidth, height: videoHeight });
  };
  return (
    <div className="absolute inset-0 flex flex-col">
      <div ref={stageRef} {...handlers} className="relative min-h-0 flex-1 touch-pan-y overflow-hidden">
        {stage && (
          <div
            className="absolute top-1/2 left-1/2 -translate-1/2 bg-frame"
            style={{ ...fitBox(size ?? asset, stage), transform: `translateX(${pulled}px)` }}
          >
            {still && <StandIn still={still} stated={asset} alt={state === "ready" ? "" : asset.prompt} />}
            {settled && state !== "failed" && (
              <video
                key={load.attempt}
                ref={setVideo}
                aria-label={asset.prompt}
                playsInline
                preload="auto"
                draggable={state === "ready"}
                onDragStart={(event) => dragVideo(event.dataTransfer, asset, load.url)}
                {...load.handlers}
                onResize={measure}
                onWaiting={() => setStalled(true)}
                onCanPlay={() => setStalled(false)}
                onPlaying={() => setStalled(false)}
                onClick={player.toggle}
                className="absolute inset-0 size-full"
              />
            )}
          </div>
        )}
        {sides}
        {settled && (state === "loading" || (stalled && state === "ready")) && (
          <SlowNote key={`${load.attempt} ${state}`} url={load.url} video={video} onRetry={retry} />
        )}
        {state === "failed" && (
          <FailureCard
            asset={asset}
            url={load.url}
            broken={load.broken}
            onRetry={retry}
            onProblem={onProblem}
          />
        )}
        {state === "ready" && unseen && (
          <StageNote
            role="status"
            icon="alert"
            title="Only the sound can be played."
            action={
              <Button icon="download" onClick={onDownload}>
                Download
              </Button>
            }
          >
            This browser does not show pictures of this kind, which is most likely HEVC. Other players may.
          </StageNote>
        )}
      </div>
      <fieldset disabled={state === "failed"} aria-label="Playback" className="contents">
        <VideoControls asset={asset} player={player} video={state === "ready" && !unseen ? video : null} />
      </fieldset>
    </div>
  );
}
