import type { Row } from "#catalog/index.ts";
import { type AssetKey, keyOf, stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecords } from "#library/records/records.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";
import { ComparePicks } from "./compare-picks.tsx";
import { type Tally, tallyWords } from "./rules/tally.ts";

interface CullEndProps {
  size: number;
  tally: Tally;
  /** Those that were picked. */
  picks: readonly Row[];
  /** Rejected ones that are not hidden yet. */
  toHide: number;
  onHide: () => void;
  /** The next group; undefined while it is looked for, null where there is none. */
  next: AssetKey | null | undefined;
  onNext: (next: AssetKey) => void;
  onAgain: () => void;
  onClose: () => void;
}

/** Behind the last attempt: what has come of it, and where to go from there. */
export function CullEnd({
  size,
  tally,
  picks,
  toHide,
  onHide,
  next,
  onNext,
  onAgain,
  onClose,
}: CullEndProps) {
  return (
    <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto px-6 py-10">
      <div className="flex max-w-md flex-col items-center text-center">
        {picks.length > 0 ? (
          <Picks rows={picks} />
        ) : (
          <span className="mb-4 grid size-12 place-items-center rounded-full bg-control text-quiet">
            <Icon name="check" size={22} />
          </span>
        )}
        <h2 className="font-semibold text-title">
          {tally.open === 0 ? "All decided" : "That was the last one"}
        </h2>
        <p className="mt-2 text-body text-quiet tabular-nums">
          {tallyWords(tally, formatCount)} of {formatCount(size)}
        </p>
        <div className="mt-6 flex w-full flex-col gap-2 sm:w-72">
          {next && (
            <Button autoFocus variant="primary" className="h-11" onClick={() => onNext(next)}>
              Next group
            </Button>
          )}
          <ComparePicks rows={picks} />
          {toHide > 0 && (
            <Button className="h-11" icon="exclude" onClick={onHide}>
              {toHide === 1 ? "Hide the rejected one" : `Hide the ${formatCount(toHide)} rejected`}
            </Button>
          )}
          <Button variant={next ? "plain" : "primary"} className="h-11" onClick={onClose}>
            Back to where you were
          </Button>
          <Button variant="quiet" className="h-11" onClick={onAgain}>
            Look again
          </Button>
        </div>
        {next === null && <p className="mt-4 text-quiet text-ui">No older group is left to decide.</p>}
      </div>
    </div>
  );
}

/** Picks shown; of more there is no room. */
const mostPicks = 6;

/** What was picked, for a last look. */
function Picks({ rows }: { rows: readonly Row[] }) {
  const assets = useRecords(rows.slice(0, mostPicks));
  return (
    <div aria-hidden="true" className="mb-6 flex flex-wrap justify-center gap-1">
      {assets.map((asset) => {
        const still = stillOf(asset);
        return (
          <span key={keyOf(asset)} className="size-24 overflow-hidden rounded-md bg-frame md:size-28">
            {still && <Picture src={thumbnailUrl(still, 240)} alt="" className="size-full object-cover" />}
          </span>
        );
      })}
    </div>
  );
}
