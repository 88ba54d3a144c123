import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { Icon } from "#ui/words/icon.tsx";

interface WipeHandleProps {
  /** 0 at the left, 1 at the right. */
  split: number;
  onSplit: (to: number) => void;
}

const [small, large] = [0.01, 0.1];

/** Where a key moves the edge to; undefined for a key that is not a slider's. */
function splitBy(key: string, split: number): number | undefined {
  const by: Record<string, number> = {
    ArrowLeft: -small,
    ArrowDown: -small,
    ArrowRight: small,
    ArrowUp: small,
    PageDown: -large,
    PageUp: large,
    Home: -1,
    End: 1,
  };
  const move = by[key];
  return move === undefined ? undefined : within(split + move);
}

const within = (split: number) => Math.round(Math.min(Math.max(split, 0), 1) * 1000) / 1000;

/** The edge between two pictures, to be dragged, or moved by the keys of a slider. */
export function WipeHandle({ split, onSplit }: WipeHandleProps) {
  const drag = useRef<number | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = splitBy(event.key, split);
    if (to === undefined) return;
    event.preventDefault();
    onSplit(to);
  };
  const onPointerMove = ({ pointerId, clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const room = currentTarget.parentElement?.getBoundingClientRect();
    if (drag.current === pointerId && room) onSplit(within((clientX - room.left) / room.width));
  };
  const percent = Math.round(split * 100);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Wipe"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} % of the first`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        // The surface below would pan by it.
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = event.pointerId;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      style={{ left: `${split * 100}%` }}
      className="group absolute inset-y-0 z-10 -ml-5.5 flex w-11 cursor-ew-resize touch-none items-center justify-center outline-hidden"
    >
      <span className="absolute inset-y-0 w-0.5 bg-on-scrim shadow-sm" />
      <span className="relative flex size-9 items-center justify-center rounded-full bg-on-scrim text-on-safelight shadow-md group-focus-visible:outline-3 group-focus-visible:outline-offset-2 group-focus-visible:outline-safelight">
        <Icon name="left" size={14} />
        <Icon name="right" size={14} />
      </span>
    </div>
  );
}
