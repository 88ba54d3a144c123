import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { stored } from "#shared/stored-values.ts";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { useLayer } from "#ui/layers/layers.ts";
import { useCoarsePointer } from "#ui/use-media-query.ts";
import { useSettled } from "#ui/use-settled.ts";
import { useStored } from "#ui/use-stored.ts";
import { useSize } from "#ui/zoom/use-size.ts";
import type { Size } from "#ui/zoom/zoom.ts";
import { ImageStage } from "./image/image-stage.tsx";
import { usePictures } from "./image/use-pictures.ts";
import { useZoom } from "./image/use-zoom.ts";
import { StageBar } from "./stage/stage-bar.tsx";
import type { ListedItem } from "./step/listed-item.ts";
import type { Direction } from "./step/preload-order.ts";
import { SideSteps, StepButton, type StepProps } from "./step/step-buttons.tsx";
import { useAnnounced } from "./step/use-announced.ts";
import { useTravel } from "./step/use-travel.ts";
import { canBeKept, wordsOf } from "./trouble/media-problem.ts";
import { useFullScreen } from "./use-full-screen.ts";
import { useSlideshow } from "./use-slideshow.ts";
import { useViewerKeys } from "./use-viewer-keys.ts";
import { VideoStage } from "./video/video-stage.tsx";

/** An item whose original cannot be had, and why. */
export interface Lost {
  key: string;
  why: Pick<Problem, "title" | "detail">;
}

/** What an original measures, in its own pixels, whatever was stated. */
export interface Measured {
  key: string;
  size: Size;
}

/** Two dozen items either way let a held arrow key step without waiting. */
export interface ViewerProps extends ListedItem {
  /** Makes a previous or next item the app's own: its address, its details. Called a moment after the stage shows it. */
  onOpen: (key: AssetKey) => void;
  /** For a previous or next item whose record is not at hand yet. */
  onStep: (delta: Direction) => void;
  onClose: () => void;
  onDownload: () => void;
  /** The item whose original cannot be had now, as `onLost` told. */
  lost: Lost | undefined;
  /** Hears when an original turns out not to be had, and undefined when that has passed. */
  onLost: (lost: Lost | undefined) => void;
  /** Hears what an original on the stage really measures. */
  onMeasured: (measured: Measured) => void;
  /** What people have put on the item that the stage shows, or only passes by, with its keys: for the bar. */
  marks: (asset: AssetKey, passing: boolean) => ReactNode;
  detailsOpen: boolean;
  onToggleDetails: () => void;
}

const nowhere = { width: 1, height: 1 };

/** One asset, large. Fills the positioned or flex parent it is given; owns its keys and Escape while mounted. */
export function Viewer(props: ViewerProps) {
  const travel = useTravel(props, props.onOpen, props.onStep);
  const { asset, position, beside } = travel.item;
  const root = useRef<HTMLElement>(null);
  const [stageRef, stage] = useSize();
  const [keepZoom, setKeepZoom] = useStored(stored.keepZoom);
  const settled = useSettled(keyOf(asset));
  const picture = usePictures({ asset, beside, direction: travel.direction, settled });
  const [told, setTold] = useState<Measured>();
  const size = asset.kind === "image" ? picture.size : told?.key === keyOf(asset) ? told.size : undefined;
  const zoom = useZoom(keyOf(asset), size ?? asset, stage ?? nowhere, keepZoom);
  const fullScreen = useFullScreen();
  const coarse = useCoarsePointer();
  const slideshow = useSlideshow({
    key: keyOf(asset),
    ready: asset.kind === "image" ? picture.state === "ready" || picture.state === "failed" : settled,
    length: (asset.kind === "video" && asset.duration) || 0,
    onNext: travel.may(1) ? () => travel.step(1) : undefined,
  });
  /** By the person's own hand, which also takes over from the slideshow. */
  const step = (delta: Direction) => {
    slideshow.stop();
    travel.step(delta);
  };
  const onClose = () => {
    travel.stay();
    props.onClose();
  };

  // What was focused lies under the viewer now, inert: a screen reader would be left at the page's top.
  useEffect(() => void moveFocus(root.current), []);
  useLayer(true, onClose);
  useLayer(asset.kind === "image" && zoom.zoomed, zoom.fit);
  useLayer(slideshow.playing, slideshow.stop);
  useLayer(fullScreen?.on === true, () => fullScreen?.toggle());
  useAnnounced(travel.item, settled);
  useMeasured(keyOf(asset), size, props.onMeasured);
  useViewerKeys({ step, zoom: asset.kind === "image" ? zoom : undefined, fullScreen });

  const onProblem = (problem: Problem | undefined) => {
    const lost = problem && !canBeKept(problem);
    props.onLost(lost ? { key: keyOf(asset), why: wordsOf(problem) } : undefined);
  };

  const steps: StepProps = { may: travel.may, onStep: step };
  const sides = !coarse && <SideSteps {...steps} />;
  return (
    <section
      ref={root}
      aria-label="Viewer"
      data-heir
      tabIndex={-1}
      // A button clicked with the mouse would keep the focus, and the next Space would press it again, not play.
      onMouseDown={(event) => (event.target as Element).closest("button") && event.preventDefault()}
      className="group/viewer in-[:fullscreen]:fixed in-[:fullscreen]:inset-0 in-[:fullscreen]:z-20 flex size-full min-h-0 flex-col overflow-y-auto bg-page text-ink outline-hidden"
    >
      <StageBar
        asset={asset}
        original={picture.url}
        position={position}
        lost={props.lost?.key === keyOf(asset)}
        marks={props.marks(asset, !settled)}
        zoom={zoom}
        keepZoom={keepZoom}
        onKeepZoom={setKeepZoom}
        slideshow={slideshow}
        fullScreen={fullScreen}
        detailsOpen={props.detailsOpen && !fullScreen?.on}
        onToggleDetails={props.onToggleDetails}
        onDownload={props.onDownload}
        onClose={onClose}
        steps={
          coarse && (
            <>
              <StepButton delta={-1} {...steps} />
              <StepButton delta={1} {...steps} />
            </>
          )
        }
      />
      <div ref={stageRef} onPointerDown={slideshow.stop} className="relative min-h-64 flex-1 overflow-hidden">
        {stage && asset.kind === "image" && (
          <ImageStage
            asset={asset}
            picture={picture}
            settled={settled}
            zoom={zoom}
            sides={sides}
            onSwipe={step}
            onProblem={onProblem}
          />
        )}
        {stage && asset.kind === "video" && (
          <VideoStage
            key={keyOf(asset)}
            asset={asset}
            settled={settled}
            autoPlay={slideshow.playing}
            size={size}
            sides={sides}
            onSize={(size) => setTold({ key: keyOf(asset), size })}
            onDownload={props.onDownload}
            onSwipe={step}
            onProblem={onProblem}
          />
        )}
      </div>
    </section>
  );
}

function useMeasured(key: string, size: Size | undefined, onMeasured: ViewerProps["onMeasured"]): void {
  const { width = 0, height = 0 } = size ?? {};
  const tell = useEffectEvent(onMeasured);
  useEffect(() => {
    if (width > 0) tell({ key, size: { width, height } });
  }, [key, width, height]);
}
