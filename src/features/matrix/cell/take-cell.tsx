import type { Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { placeShown, type Turning, takesThere } from "../rules/turning.ts";
import { TakePicture } from "./take-picture.tsx";

interface TakeCellProps {
  takes: Uint32Array;
  /** "nanobanana, 16:9". */
  name: string;
  /** The list of its takes. */
  href: string;
  turning: Turning;
  records: ReadonlyMap<Row, Asset>;
  /** Names its place to who moves the focus. */
  "data-cell": string;
  tabIndex: number;
}

/** A cell that holds something: the best of it or what it has been turned on to, and how much it is. */
export function TakeCell({ takes, name, href, turning, records, ...at }: TakeCellProps) {
  const count = takes.length;
  const { step } = turning;
  const amount =
    step === 0 ? formatCount(count) : `${formatCount(placeShown(count, step) + 1)} of ${formatCount(count)}`;
  return (
    <a
      href={under(href)}
      aria-label={`${name}: ${amount}`}
      aria-keyshortcuts="O"
      {...at}
      draggable={false}
      className={`absolute inset-0.5 block overflow-hidden rounded bg-frame text-quiet ${coveringFocusRing} focus-visible:after:rounded`}
    >
      {takesThere(takes, turning).map((row, i) => {
        const asset = records.get(row);
        return asset && <TakePicture key={row} asset={asset} ahead={i > 0} />;
      })}
      <span className="absolute bottom-1 left-1 rounded bg-scrim px-1.5 text-on-scrim text-small tabular-nums">
        {amount}
      </span>
    </a>
  );
}
