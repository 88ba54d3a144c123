import type { Asset } from "#contract/asset.ts";
import { formatCount } from "#shared/format.ts";
import type { TableKey } from "#shared/keys/key-table.ts";
import { slideSeconds } from "#shared/stored-values.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { QuietSelect } from "#ui/controls/quiet-select.tsx";
import type { Zoom } from "../image/use-zoom.ts";
import type { Position } from "../step/listed-item.ts";
import type { FullScreen } from "../use-full-screen.ts";
import type { Slideshow } from "../use-slideshow.ts";
import { CopyPictureButton } from "./copy-picture-button.tsx";
import { pngOfImage } from "./png.ts";

interface StageBarProps {
  asset: Asset;
  /** The address that the stage shows. */
  original: string;
  position: Position;
  /** Whether the original cannot be had: the stage says why. */
  lost: boolean;
  marks: React.ReactNode;
  zoom: Zoom;
  keepZoom: boolean;
  onKeepZoom: (keep: boolean) => void;
  slideshow: Slideshow;
  fullScreen: FullScreen | undefined;
  detailsOpen: boolean;
  onToggleDetails: () => void;
  onDownload: () => void;
  onClose: () => void;
  /** Previous and next, where they have no place beside the picture. */
  steps: React.ReactNode;
}

/** The quiet bar above the media. */
export function StageBar(props: StageBarProps) {
  const { asset, original, position, lost, slideshow, fullScreen, detailsOpen } = props;
  return (
    <div className="@container">
      {/* A row where it fits; what stands beside the drawer on an upright tablet is no wider than a phone. */}
      <div className="flex min-h-12 flex-wrap items-center gap-x-1 @max-lg:gap-x-0 px-2 py-2 text-ui">
        <IconButton label="Close" keys="Escape" icon="close" onClick={props.onClose} />
        {position.index >= 0 && (
          <span className="whitespace-nowrap px-1 text-quiet tabular-nums">
            {`${formatCount(position.index + 1)} of ${formatCount(position.total)}`}
          </span>
        )}
        {props.steps}
        <span className="ml-auto flex flex-wrap items-center justify-end gap-x-1 @max-lg:gap-x-0">
          {props.marks}
          {asset.kind === "image" && <ZoomControls {...props} />}
          {asset.kind === "image" && (
            <CopyPictureButton
              key={original}
              label="Copy image"
              icon="copy"
              disabled={lost}
              png={(signal) => pngOfImage(original, signal)}
            />
          )}
          {slideshow.playing && (
            <QuietSelect
              label="Slideshow interval"
              value={slideshow.seconds}
              options={slideSeconds}
              text={(s) => `${s} s`}
              onChange={slideshow.setSeconds}
            />
          )}
          <Button
            variant="quiet"
            icon={slideshow.playing ? "pause" : "play"}
            aria-label={slideshow.playing ? "Stop slideshow" : "Start slideshow"}
            data-tip={slideshow.playing ? "Stop slideshow" : "Start slideshow"}
            onClick={slideshow.toggle}
            className="px-2!"
          >
            <span className="@max-2xl:hidden">Slideshow</span>
          </Button>
          {fullScreen && (
            <IconButton
              label={fullScreen.on ? "Leave full screen" : "Full screen"}
              keys="F"
              icon={fullScreen.on ? "shrink" : "expand"}
              onClick={fullScreen.toggle}
            />
          )}
          {/* The drawer has its own; twice on one page would be noise. */}
          {!detailsOpen && (
            <IconButton
              label="Download"
              keys="D"
              icon="download"
              disabled={lost}
              onClick={props.onDownload}
            />
          )}
          {!fullScreen?.on && (
            <IconButton
              label="Details"
              keys="i"
              icon="info"
              pressed={detailsOpen}
              onClick={props.onToggleDetails}
            />
          )}
        </span>
      </div>
    </div>
  );
}

/** For mouse and keyboard; fingers pinch. */
function ZoomControls({ zoom, keepZoom, onKeepZoom }: StageBarProps) {
  return (
    <span className="flex items-center @max-md:hidden">
      {zoom.zoomed && (
        <Button
          variant="quiet"
          aria-pressed={keepZoom}
          data-tip="Show the next items at this zoom"
          onClick={() => onKeepZoom(!keepZoom)}
          className={`mr-1 ${keepZoom ? "bg-control" : ""}`}
        >
          Keep zoom
        </Button>
      )}
      <IconButton
        label="Zoom out"
        keys="-"
        icon="minus"
        disabled={!zoom.zoomed}
        onClick={() => zoom.by(1 / 1.5, undefined, true)}
        className="@max-xl:hidden"
      />
      <Button
        variant="quiet"
        aria-label={`${zoom.percent} %, ${zoom.zoomed ? "fit" : "zoom to 100 %"}`}
        data-tip={zoom.zoomed ? "Fit" : "Zoom to 100 %"}
        data-keys={"z" satisfies TableKey}
        onClick={() => zoom.toggle()}
        className="w-14 px-0! tabular-nums"
      >
        {`${zoom.percent} %`}
      </Button>
      <IconButton
        label="Zoom in"
        keys="+"
        icon="plus"
        onClick={() => zoom.by(1.5, undefined, true)}
        className="@max-xl:hidden"
      />
    </span>
  );
}
