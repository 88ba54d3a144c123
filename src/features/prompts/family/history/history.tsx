import { useState } from "react";
import { stepOf } from "#catalog/families.ts";
import type { FamilyAttempt, FamilyDetails } from "#catalog/index.ts";
import { formatCount, formatMoment } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { usePainted } from "#ui/late/use-painted.ts";
import { PictureLink } from "../../picture-link.tsx";
import { ChangedWords } from "./changed-words.tsx";

/** Attempts that are drawn at first, and with each press more; and those of them that the first frame has. */
const portion = 20;
const atOnce = 5;

interface HistoryProps {
  family: FamilyDetails;
  /** Those to show, in the order of time. */
  attempts: readonly FamilyAttempt[];
  search: string;
}

/** The attempts of a family, each with what was changed since the one before. */
export function History({ family, attempts, search }: HistoryProps) {
  const [count, setCount] = useState(portion);
  const painted = usePainted();
  const left = attempts.length - count;
  return (
    <section aria-label="History">
      <h2 className="pb-1 font-semibold text-body">History</h2>
      <ol>
        {attempts.slice(0, painted ? count : atOnce).map((attempt, i) => (
          <HistoryStep
            // Two attempts never begin with the same asset.
            key={attempt.rows[0]}
            family={family}
            attempt={attempt}
            last={attempts[i - 1]}
            search={search}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setCount(count + portion)} className="mt-3">
          {`Show ${formatCount(Math.min(left, portion))} more of ${formatCount(left)}`}
        </Button>
      )}
    </section>
  );
}

interface HistoryStepProps {
  family: FamilyDetails;
  attempt: FamilyAttempt;
  last: FamilyAttempt | undefined;
  search: string;
}

function HistoryStep({ family, attempt, last, search }: HistoryStepProps) {
  const asAttempt = ({ prompt, time, made }: FamilyAttempt) => ({
    prompt: family.prompts[prompt]?.text ?? "",
    time,
    facts: { ...made },
  });
  const { words, changes } = stepOf(asAttempt(attempt), asAttempt(last ?? attempt));
  const isKept = attempt.kept > 0;
  const { model, ratio, style } = attempt.made;
  return (
    <li className="flex gap-4 border-line border-b py-3 last:border-0">
      <span
        className={`size-20 shrink-0 rounded ${isKept ? "outline-2 outline-safelight outline-offset-2" : ""}`}
      >
        <PictureLink
          row={attempt.rows[attempt.rows.length - 1]}
          label={(kind) => `${kind} of ${formatMoment(attempt.time)}`}
          search={search}
        />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-3 text-quiet text-small tabular-nums">
          <span>{formatMoment(attempt.time)}</span>
          {attempt.rows.length > 1 && <span>{`${formatCount(attempt.rows.length)} takes`}</span>}
          {isKept && <span className="font-semibold text-ink">Kept</span>}
        </p>
        <p
          dir="auto"
          className="my-1 line-clamp-6 max-w-3xl whitespace-pre-wrap text-body wrap-anywhere [unicode-bidi:plaintext]"
        >
          {last?.prompt === attempt.prompt ? (
            <span className="text-quiet">The same words</span>
          ) : (
            <ChangedWords words={words} />
          )}
        </p>
        <p className="flex flex-wrap gap-x-3 text-quiet text-small">
          {last
            ? changes.map(({ fact, before, after }) => (
                <span key={fact}>
                  <del className="decoration-edge">{before || `no ${fact}`}</del>
                  {" → "}
                  <ins className="text-ink no-underline">{after || `no ${fact}`}</ins>
                </span>
              ))
            : [model, ratio, style].filter(Boolean).join(" · ")}
        </p>
      </div>
    </li>
  );
}
