import type { KeyboardEvent } from "react";
import { moveOf, spokenTime } from "./scrub-keys.ts";

interface ScrubBarProps {
  /** Seconds. */
  time: number;
  duration: number;
  /** A stretch to draw on it, seconds. */
  stretch?: { from: number; to: number } | undefined;
  onSeek: (time: number) => void;
  onStepFrame: (delta: 1 | -1) => void;
}

/** Where a video is, and the way to be elsewhere. */
export function ScrubBar({ time, duration, stretch, onSeek, onStepFrame }: ScrubBarProps) {
  const percent = (at: number) => `${duration > 0 ? (at / duration) * 100 : 0}%`;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event, duration);
    if (!move) return;
    event.preventDefault();
    if ("frames" in move) onStepFrame(move.frames);
    else onSeek("by" in move ? time + move.by : move.to);
  };
  return (
    <div className="relative h-8 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-safelight">
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-hover"
      >
        {stretch && (
          <div
            className="absolute -inset-y-1.5 rounded-xs border-quiet border-x-2 bg-quiet/30"
            style={{ left: percent(stretch.from), right: `calc(100% - ${percent(stretch.to)})` }}
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
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}
