import type { KeyboardEvent } from "react";
import { moveOf, spokenTime } from "./scrub-keys.ts";
import type { Player } from "./use-player.ts";

/** Where the video is, and the way to be elsewhere; the A-B stretch is drawn on it. */
export function ScrubBar({ player }: { player: Player }) {
  const { time, duration, ab } = player;
  const percent = (at: number) => `${duration > 0 ? (at / duration) * 100 : 0}%`;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event, duration);
    if (!move) return;
    event.preventDefault();
    if ("frames" in move) player.stepFrame(move.frames);
    else player.seek("by" in move ? time + move.by : move.to);
  };
  const looped = ab.a !== null || ab.b !== null;
  return (
    <div className="relative h-8 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-safelight">
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-hover"
      >
        {looped && (
          <div
            className="absolute -inset-y-1.5 rounded-xs border-quiet border-x-2 bg-quiet/30"
            style={{ left: percent(ab.a ?? 0), right: `calc(100% - ${percent(ab.b ?? duration)})` }}
          />
        )}
        <div
          className="absolute inset-y-0 left-0 rounded-full bg-safelight"
          style={{ width: percent(time) }}
        />
        <div
          className="absolute top-1/2 size-3 -translate-1/2 rounded-full bg-safelight"
          style={{ left: percent(time) }}
        />
      </div>
      <input
        type="range"
        aria-label="Seek"
        aria-valuetext={spokenTime(time, duration)}
        min={0}
        max={duration}
        step={0.01}
        value={time}
        onChange={(event) => player.seek(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}
