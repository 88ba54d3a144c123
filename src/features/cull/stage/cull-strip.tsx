import { useEffect, useRef } from "react";
import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import type { ShownMarks } from "#contract/packed-marks.ts";
import { useRecord } from "#library/records/records.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";

/** Attempts shown to either side of the one on the stage: a selection may be of ten thousand. */
const around = 40;

interface CullStripProps {
  rows: readonly Row[];
  /** Which one is on the stage. */
  at: number;
  marksOf: (row: Row) => ShownMarks;
  onGo: (to: number) => void;
}

/** All that belong together, small, with what has been decided of each. */
export function CullStrip({ rows, at, marksOf, onGo }: CullStripProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector(`[data-at="${at}"]`);
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [at]);
  const from = Math.max(0, at - around);
  return (
    <ol
      ref={list}
      aria-label="Attempts"
      className="flex shrink-0 gap-1 overflow-x-auto px-3 py-1 [scrollbar-width:none] md:px-4"
    >
      {rows.slice(from, at + around + 1).map((row, i) => (
        <li key={row} data-at={from + i} className="shrink-0 first:ml-auto last:mr-auto">
          <Attempt
            row={row}
            name={`Attempt ${from + i + 1}`}
            current={from + i === at}
            marks={marksOf(row)}
            onGo={() => onGo(from + i)}
          />
        </li>
      ))}
    </ol>
  );
}

interface AttemptProps {
  row: Row;
  name: string;
  current: boolean;
  marks: ShownMarks;
  onGo: () => void;
}

function Attempt({ row, name, current, marks: { state, favourite }, onGo }: AttemptProps) {
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const said = [state === "pick" && "picked", state === "reject" && "rejected", favourite && "favourite"];
  return (
    <button
      type="button"
      aria-label={[name, ...said].filter(Boolean).join(", ")}
      aria-current={current || undefined}
      onClick={onGo}
      className={`relative block size-14 overflow-hidden rounded-md bg-frame outline-offset-0 md:size-16 ${current ? "ring-2 ring-ink ring-inset" : ""} ${insetFocusRing}`}
    >
      {still && (
        <Picture
          src={thumbnailUrl(still, 240)}
          alt=""
          draggable={false}
          className={`size-full object-cover ${state === "reject" ? "opacity-30" : ""}`}
        />
      )}
      {current && <span className="absolute inset-0 rounded-md border-2 border-ink" />}
      {state && (
        <span
          className={`absolute right-1 bottom-1 grid size-5 place-items-center rounded-full ${state === "pick" ? "bg-ink text-page" : "bg-scrim text-on-scrim"}`}
        >
          <Icon name={state} size={12} />
        </span>
      )}
      {favourite && (
        <span className="absolute top-1 left-1 text-safelight">
          <Icon name="favourite" />
        </span>
      )}
    </button>
  );
}
