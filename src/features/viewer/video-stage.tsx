import { useEffect, useState } from "react";
import { stillOf, type VideoAsset } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import type { KeyOf } from "#shared/keys.ts";
import { FailureCard } from "./failure-card.tsx";
import type { videoKeys } from "./keys.ts";
import { SlowNote } from "./slow-note.tsx";
import { StandIn } from "./stand-in.tsx";
import { useFinger } from "./use-finger.ts";
import { useKeys } from "./use-keys.ts";
import { usePlayer } from "./use-player.ts";
import { useSize } from "./use-size.ts";
import { VideoControls } from "./video-controls.tsx";
import { fitBox } from "./zoom.ts";

interface VideoStageProps {
  asset: VideoAsset;
  /** False while the person only passes by: the still is enough then. */
  settled: boolean;
  /** Plays by itself, in a slideshow. */
  autoPlay: boolean;
  onSwipe: (delta: 1 | -1) => void;
  onProblem: (problem: Problem | undefined) => void;
}

type Loading = "loading" | "ready" | "failed";

/** A video with its controls. Mount it with the asset's `key`: nothing of one video is kept for the next. */
export function VideoStage({ asset, settled, autoPlay, onSwipe, onProblem }: VideoStageProps) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [loading, setLoading] = useState<Loading>("loading");
  /** It has run out of what has arrived, in the middle. */
  const [stalled, setStalled] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** Where a new attempt goes on. */
  const [resume, setResume] = useState({ time: 0, playing: false });
  const [stageRef, stage] = useSize();
  const player = usePlayer(video, asset.duration ?? 0);
  const { handlers, pulled } = useFinger(onSwipe);
  const still = stillOf(asset);

  // The attribute would do nothing for a video that is there before the slideshow begins.
  useEffect(() => {
    if (autoPlay) video?.play().catch(() => {});
  }, [autoPlay, video]);

  const actions: Record<KeyOf<typeof videoKeys>, () => void> = {
    " ": player.toggle,
    ",": () => player.stepFrame(-1),
    ".": () => player.stepFrame(1),
    "[": player.setA,
    "]": player.setB,
    "\\": player.clearAb,
    m: () => player.setMuted(!player.muted),
  };
  useKeys(actions);

  const retry = () => {
    setResume({ time: video?.currentTime ?? 0, playing: video?.paused === false });
    setLoading("loading");
    setStalled(false);
    setAttempt(attempt + 1);
  };
  const begin = (loaded: HTMLVideoElement) => {
    setLoading("ready");
    if (resume.time > 0) loaded.currentTime = resume.time;
    if (resume.playing) loaded.play().catch(() => {});
  };
  return (
    <div className="absolute inset-0 flex flex-col">
      <div ref={stageRef} {...handlers} className="relative min-h-0 flex-1 touch-pan-y overflow-hidden">
        {stage && (
          <div
            className="absolute top-1/2 left-1/2 -translate-1/2 bg-frame"
            style={{ ...fitBox(asset, stage), transform: `translateX(${pulled}px)` }}
          >
            {still && <StandIn still={still} stated={asset} alt={loading === "ready" ? "" : asset.prompt} />}
            {settled && loading !== "failed" && (
              // biome-ignore lint/a11y/useMediaCaption: the provider's videos come without captions.
              <video
                key={attempt}
                ref={setVideo}
                src={asset.url}
                aria-label={asset.prompt}
                playsInline
                preload="auto"
                onLoadedData={(event) => begin(event.currentTarget)}
                onWaiting={() => setStalled(true)}
                onCanPlay={() => setStalled(false)}
                onPlaying={() => setStalled(false)}
                onError={() => setLoading("failed")}
                onClick={player.toggle}
                className="absolute inset-0 size-full"
              />
            )}
          </div>
        )}
        {settled && (loading === "loading" || (stalled && loading === "ready")) && (
          <SlowNote key={`${attempt} ${loading}`} url={asset.url} video={video} onRetry={retry} />
        )}
        {loading === "failed" && (
          <FailureCard asset={asset} url={asset.url} onRetry={retry} onProblem={onProblem} />
        )}
      </div>
      <fieldset disabled={loading === "failed"} aria-label="Playback" className="contents">
        <VideoControls asset={asset} player={player} video={loading === "ready" ? video : null} />
      </fieldset>
    </div>
  );
}
