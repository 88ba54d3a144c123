import { type ReactNode, useState } from "react";
import { type ImageAsset, keyOf } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { Hairline } from "#ui/pictures/hairline.tsx";
import { Picture } from "#ui/pictures/picture.tsx";
import { useGestures } from "#ui/zoom/use-gestures.ts";
import { StandIn } from "../stage/stand-in.tsx";
import { FailureCard } from "../trouble/failure-card.tsx";
import { SlowNote } from "../trouble/slow-note.tsx";
import type { Original } from "./use-pictures.ts";
import { useTone } from "./use-tone.ts";
import type { Zoom } from "./use-zoom.ts";

interface ImageStageProps {
  asset: ImageAsset;
  picture: Original;
  /** False while the asset is only passed by. */
  settled: boolean;
  zoom: Zoom;
  /** What stands at the sides of the picture. */
  sides: ReactNode;
  onSwipe: (delta: 1 | -1) => void;
  onProblem: (problem: Problem | undefined) => void;
}

/** An image to look into: the stand-in first, the original over it at the same place once it is decoded. */
export function ImageStage({ asset, picture, settled, zoom, sides, onSwipe, onProblem }: ImageStageProps) {
  const { ref, handlers, swipe } = useGestures(zoom, onSwipe);
  const [attempt, setAttempt] = useState(0);
  const { view, box } = zoom;
  const shown = picture.state === "ready";
  const key = keyOf(asset);
  const { tone, onShow } = useTone(key, settled, picture.standIn);
  const retry = () => {
    setAttempt(attempt + 1);
    picture.retry();
  };
  return (
    <>
      <div
        ref={ref}
        {...handlers}
        className={`absolute inset-0 overflow-hidden ${zoom.zoomed ? "cursor-grab touch-none active:cursor-grabbing" : "touch-pan-y"}`}
      >
        <div
          key={key}
          className={`absolute top-1/2 left-1/2 bg-frame ${zoom.eased ? "transition-transform motion-reduce:transition-none" : ""}`}
          style={{
            width: box.width,
            height: box.height,
            transform: `translate(-50%, -50%) translate(${view.x + swipe}px, ${view.y}px) scale(${view.scale})`,
          }}
        >
          {/* It would be seen through a transparent original. */}
          {!shown && <StandIn still={asset.url} stated={asset} alt={asset.prompt} onShow={onShow} />}
          {shown && (
            <Picture
              src={picture.url}
              alt={asset.prompt}
              // Decoded already: painting it with this very frame costs nothing, and never shows a gap.
              decoding="sync"
              // Browsers drag it out as a file, by the name the server gives it. Zoomed in, a drag moves it about.
              draggable={!zoom.zoomed}
              onShow={onShow}
              className="absolute inset-0 size-full select-none"
            />
          )}
          {!zoom.zoomed && <Hairline tone={tone} />}
        </div>
      </div>
      {/* Beside the surface, which captures every pointer and with it the click that follows. */}
      {sides}
      {picture.state === "loading" && (
        <SlowNote key={`${key} ${attempt}`} url={picture.url} onRetry={retry} />
      )}
      {picture.state === "failed" && (
        <FailureCard asset={asset} url={picture.url} onRetry={retry} onProblem={onProblem} />
      )}
    </>
  );
}
