import { rates, stored } from "#shared/stored-values.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { QuietSelect } from "#ui/controls/quiet-select.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { LetterButton } from "#ui/playback/letter-button.tsx";
import { PlayButton } from "#ui/playback/play-button.tsx";
import { ScrubBar } from "#ui/playback/scrub-bar.tsx";
import { useStored } from "#ui/use-stored.ts";
import type { Comparison } from "../address/comparison.ts";
import type { Item } from "../use-compared.ts";
import type { Change } from "../view/use-linked-zoom.ts";
import type { Conductor } from "./conductor.ts";
import { Offsets } from "./offsets.tsx";
import { useMoment } from "./use-conductor.ts";

interface TransportProps {
  items: readonly Item[];
  comparison: Comparison;
  change: Change;
  conductor: Conductor;
  heard: number | null;
}

const paces = [
  { value: "time", label: "By time" },
  { value: "share", label: "By share" },
] as const;

/** Plays all videos together. */
export function Transport({ items, comparison, change, conductor, heard }: TransportProps) {
  const { playing, waiting, time, length } = useMoment(conductor);
  const [loop, setLoop] = useStored(stored.loop);
  const toggle = () => (playing ? conductor.pause() : conductor.play());
  const several = items.filter(({ key }) => key.kind === "video").length > 1;
  const firstVideo = items.findIndex(({ key }) => key.kind === "video");
  useKeys("video", {
    Space: toggle,
    ",": () => conductor.step(-1),
    ".": () => conductor.step(1),
    m: () => change((before) => ({ ...before, heard: heard === null ? firstVideo : null })),
    "[": undefined,
    "]": undefined,
    "\\": undefined,
  });
  return (
    <fieldset
      aria-label="Playback"
      className="@container shrink-0 border-line border-t px-3 pt-1 pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      <ScrubBar
        time={Math.min(time, length)}
        duration={length}
        onSeek={(to) => conductor.seek(to)}
        onStepFrame={(delta) => conductor.step(delta)}
      />
      <div className="flex flex-wrap items-center gap-1">
        <PlayButton playing={playing} time={Math.min(time, length)} length={length} onToggle={toggle} />
        <span role="status" className="text-quiet text-small">
          {waiting ? "Waiting for all…" : ""}
        </span>
        <span className="flex-1" />
        <LetterButton label="−1 frame" keys="," letter="−1" onClick={() => conductor.step(-1)} />
        <LetterButton label="+1 frame" keys="." letter="+1" onClick={() => conductor.step(1)} />
        <QuietSelect
          label="Speed"
          value={comparison.speed}
          options={rates}
          text={(rate) => `${rate}×`}
          onChange={(speed) => change((before) => ({ ...before, speed }))}
        />
        <IconButton label="Loop" icon="loop" pressed={loop} onClick={() => setLoop(!loop)} />
        {several && (
          <Segmented
            label="Keep pace"
            value={comparison.by}
            segments={paces}
            onChange={(by) => change((before) => ({ ...before, by }))}
            className="whitespace-nowrap [&>label]:flex-none [&>label]:px-2"
          />
        )}
        {several && <Offsets items={items} offsets={comparison.offsets} change={change} />}
      </div>
    </fieldset>
  );
}
