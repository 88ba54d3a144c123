import { useState } from "react";
import { formatCount } from "#shared/format.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { TakePicture } from "./take-picture.tsx";
import { useCycle } from "./use-cycle.ts";

interface TakeCellProps {
  takes: Uint32Array;
  /** "nanobanana, 16:9". */
  name: string;
  /** The list of its takes. */
  href: string;
  /** How many takes a person has turned on by key. */
  turned: number;
  /** Names its place to who moves the focus. */
  "data-cell": string;
  tabIndex: number;
}

/** A cell that holds something: the best of it, how much it is, and all of it one after the other under the pointer. */
export function TakeCell({ takes, name, href, turned, ...at }: TakeCellProps) {
  const [over, setOver] = useState(false);
  const count = takes.length;
  const step = turned + useCycle(count, over);
  const shown = ((step % count) + count) % count;
  const rows =
    over || turned !== 0 ? new Set([takes[shown], takes[(shown + 1) % count]]) : new Set([takes[shown]]);
  const amount = step === 0 ? formatCount(count) : `${formatCount(shown + 1)} of ${formatCount(count)}`;
  return (
    <a
      href={href}
      aria-label={`${name}: ${amount}`}
      aria-keyshortcuts="O"
      {...at}
      draggable={false}
      onPointerEnter={({ pointerType }) => setOver(pointerType !== "touch")}
      onPointerLeave={() => setOver(false)}
      className={`absolute inset-0.5 block overflow-hidden rounded bg-frame text-quiet ${coveringFocusRing} focus-visible:after:rounded`}
    >
      {[...rows].map((row, i) => row !== undefined && <TakePicture key={row} row={row} ahead={i > 0} />)}
      <span className="absolute bottom-1 left-1 rounded bg-scrim px-1.5 text-on-scrim text-small tabular-nums">
        {amount}
      </span>
    </a>
  );
}
