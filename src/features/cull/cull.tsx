import { useEffect, useEffectEvent } from "react";
import type { AssetKey } from "#contract/asset.ts";
import type { MarkChange } from "#contract/marks.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { useRecord } from "#library/records/records.ts";
import { formatCount } from "#shared/format.ts";
import { announce } from "#ui/keyboard/announce.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { usePage } from "#ui/layers/use-page.ts";
import { CullEnd } from "./cull-end.tsx";
import { CullHead } from "./cull-head.tsx";
import { CullWaiting } from "./cull-waiting.tsx";
import { tallyOf } from "./rules/tally.ts";
import { CullStage } from "./stage/cull-stage.tsx";
import { CullStrip } from "./stage/cull-strip.tsx";
import { CullVerbs, type Say } from "./stage/cull-verbs.tsx";
import { useAhead } from "./stage/use-ahead.ts";
import { useAttempts } from "./use-attempts.ts";
import { useNextGroup } from "./use-next-group.ts";
import { usePlace } from "./use-place.ts";
import { useVerdicts } from "./use-verdicts.ts";

interface CullProps {
  /** Where to begin: one of those that belong together. */
  item: AssetKey;
  /** What is selected, in place of what belongs together by itself, where the item is among it. */
  ofSelection: boolean;
  /** A person rests on another attempt of the group. */
  onItem: (key: AssetKey) => void;
  onNext: (key: AssetKey) => void;
  onClose: () => void;
}

const nowhere = unpackMarks(0);

/** Picks the good ones out of what belongs together: one large, a key each, to the last. */
export function Cull({ item, ofSelection, onItem, onNext, onClose }: CullProps) {
  const attempts = useAttempts(item, ofSelection);
  const { state, rows, result } = attempts;
  const { at, row, ended, go, step } = usePlace(attempts);
  const asset = useRecord(row);
  const first = useRecord(rows[0]);
  const { marksOf, say, hide } = useVerdicts(rows, result);
  const tally = tallyOf(rows.map((one) => marksOf(one).state));
  const rejected = ended ? rows.filter((one) => marksOf(one).state === "reject" && !marksOf(one).hidden) : [];
  const next = useNextGroup(rows, result, ended);
  useAhead(rows, at);

  const onSay: Say = (change, goOn) => {
    if (row === undefined) return;
    say(row, change);
    announce(spoken(change));
    if (goOn) step(1);
  };
  const marks = row === undefined ? nowhere : marksOf(row);
  const may = row !== undefined;
  const mayMark = useMayMark();
  const mayJudge = mayMark && may;
  useKeys("cull", {
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    p: mayJudge ? () => onSay({ state: "pick" }, true) : undefined,
    r: mayJudge ? () => onSay({ state: "reject" }, true) : undefined,
    u: mayJudge ? () => onSay({ state: null }, false) : undefined,
    f: may ? () => onSay({ favourite: !marks.favourite }, false) : undefined,
  });
  const root = usePage(onClose);
  useRestingItem(asset && { kind: asset.kind, id: asset.id }, onItem);
  useSpokenPlace(at, rows.length);

  const prompt = (asset ?? first)?.prompt.trim() ?? "";
  return (
    <main
      ref={root}
      data-heir
      tabIndex={-1}
      aria-label="Cull"
      className="flex h-dvh flex-col overflow-hidden bg-page text-ink outline-hidden"
    >
      <h1 className="sr-only">Cull what belongs together</h1>
      <CullHead at={at} size={rows.length} tally={tally} prompt={prompt} onClose={onClose} />
      {rows.length === 0 && <CullWaiting kind={item.kind} state={state} onClose={onClose} />}
      {asset && (
        <div className="flex min-h-0 flex-1 flex-col p-2 md:p-4">
          <CullStage asset={asset} onStep={step} />
        </div>
      )}
      {!asset && !ended && rows.length > 0 && <div className="flex-1" />}
      {ended && (
        <CullEnd
          size={rows.length}
          tally={tally}
          picks={rows.filter((one) => marksOf(one).state === "pick")}
          toHide={mayMark ? rejected.length : 0}
          onHide={() => hide(rejected)}
          next={next}
          onNext={onNext}
          onAgain={() => go(0)}
          onClose={onClose}
        />
      )}
      {rows.length > 0 && (
        <div className={`flex shrink-0 flex-col gap-2 md:gap-3 ${ended ? "pb-4" : ""}`}>
          <CullStrip rows={rows} at={at} marksOf={marksOf} onGo={go} />
          {!ended && <CullVerbs marks={marks} onSay={onSay} />}
        </div>
      )}
    </main>
  );
}

function spoken({ state, favourite }: MarkChange): string {
  if (favourite !== undefined) return favourite ? "Favourite" : "No favourite";
  return state === "pick" ? "Picked" : state === "reject" ? "Rejected" : "Neither";
}

/** Milliseconds that a person rests before the address follows: browsers drop changes that come too fast. */
const resting = 300;

function useRestingItem(key: AssetKey | undefined, onItem: (key: AssetKey) => void): void {
  const tell = useEffectEvent(onItem);
  const { kind, id } = key ?? {};
  useEffect(() => {
    if (!kind || id === undefined) return;
    const timer = setTimeout(() => tell({ kind, id }), resting);
    return () => clearTimeout(timer);
  }, [kind, id]);
}

function useSpokenPlace(at: number, size: number): void {
  useEffect(() => {
    if (size === 0) return;
    const timer = setTimeout(
      () => announce(at < size ? `${formatCount(at + 1)} of ${formatCount(size)}` : "The end"),
      600,
    );
    return () => clearTimeout(timer);
  }, [at, size]);
}
