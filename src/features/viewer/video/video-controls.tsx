import type { VideoAsset } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { rates } from "#shared/stored-values.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { QuietSelect } from "#ui/controls/quiet-select.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { LetterButton } from "#ui/playback/letter-button.tsx";
import { PlayButton } from "#ui/playback/play-button.tsx";
import { ScrubBar } from "#ui/playback/scrub-bar.tsx";
import { CopyPictureButton } from "../stage/copy-picture-button.tsx";
import { pngOfFrame } from "../stage/png.ts";
import type { Player } from "./use-player.ts";

interface VideoControlsProps {
  asset: VideoAsset;
  player: Player;
  video: HTMLVideoElement | null;
}

/** Under the video, never over it. Each label names the key that does the same. */
export function VideoControls({ asset, player, video }: VideoControlsProps) {
  const { playing, muted, loop, ab, time, duration } = player;
  const first = asset.firstFrameImageUrl ?? asset.previewImageUrl ?? asset.thumbnailImageUrl;
  const looped = ab.a !== null || ab.b !== null;
  return (
    <div className="@container">
      <div className="flex flex-wrap items-center gap-1 px-3 @max-lg:gap-x-0 pt-2 pb-3">
        <div className="mb-1 flex w-full items-center gap-3">
          <FrameStill label="First frame" still={first} onSelect={() => player.seek(0)} />
          <div className="flex-1">
            <ScrubBar
              time={time}
              duration={duration}
              stretch={looped ? { from: ab.a ?? 0, to: ab.b ?? duration } : undefined}
              onSeek={player.seek}
              onStepFrame={player.stepFrame}
            />
          </div>
          <FrameStill
            label="Last frame"
            still={asset.lastFrameImageUrl}
            onSelect={() => player.seek(duration)}
          />
        </div>
        <PlayButton playing={playing} time={time} length={duration} onToggle={player.toggle} />
        <span className="flex-1" />
        <LetterButton label="−1 frame" keys="," letter="−1" onClick={() => player.stepFrame(-1)} />
        <LetterButton label="+1 frame" keys="." letter="+1" onClick={() => player.stepFrame(1)} />
        <QuietSelect
          label="Speed"
          value={player.rate}
          options={rates}
          text={(rate) => `${rate}×`}
          onChange={player.setRate}
        />
        <LetterButton
          label="Loop from here"
          keys="["
          letter="A"
          pressed={ab.a !== null}
          onClick={player.setA}
        />
        <LetterButton
          label="Loop to here"
          keys="]"
          letter="B"
          pressed={ab.b !== null}
          onClick={player.setB}
        />
        {looped && <IconButton label="Clear the A–B loop" keys="\" icon="close" onClick={player.clearAb} />}
        <IconButton label="Loop" icon="loop" pressed={loop} onClick={() => player.setLoop(!loop)} />
        <IconButton
          label="Mute"
          keys="m"
          icon={muted ? "mute" : "sound"}
          pressed={muted}
          onClick={() => player.setMuted(!muted)}
        />
        {video && <CopyPictureButton label="Copy frame" icon="camera" png={() => pngOfFrame(video)} />}
      </div>
    </div>
  );
}

interface FrameStillProps {
  label: string;
  still: string | undefined;
  onSelect: () => void;
}

function FrameStill({ label, still, onSelect }: FrameStillProps) {
  if (!still) return null;
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      onClick={onSelect}
      className={`h-9 min-w-9 max-w-16 shrink-0 overflow-hidden rounded bg-frame hover:opacity-80 ${focusRing}`}
    >
      <Picture src={thumbnailUrl(still, 240)} alt="" className="h-full min-w-full object-cover" />
    </button>
  );
}
