import type { QueryResult } from "#catalog/index.ts";
import type { Problem } from "#contract/problem.ts";
import { type AssetQuery, conditionCount } from "#contract/query.ts";
import { type ChangeQuery, NoResults } from "#features/filters/index.ts";
import { useCoverage } from "#library/coverage.ts";
import { useCatalogStatus } from "#library/status.ts";
import { useSync } from "#library/sync.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { Message } from "#ui/words/message.tsx";
import { leftOutOf } from "../notices/left-out.ts";
import { ProblemFace } from "../notices/problem-face.tsx";
import { SheetWaiting } from "./sheet-waiting.tsx";

const AllLeftOut = lazy(() => import("../notices/all-left-out.tsx"), "AllLeftOut");
const EmptyLibrary = lazy(() => import("./empty-library.tsx"), "EmptyLibrary");

interface SheetFaceProps {
  result: QueryResult | undefined;
  error: Error | null;
  problem: Problem | null;
  query: AssetQuery;
  onChange: ChangeQuery;
}

/** What stands in the sheet's place where there is nothing to lay out: failed, loading or empty. */
export function SheetFace({ result, error, problem, query, onChange }: SheetFaceProps) {
  const { retry, nextTry } = useSync();
  const { feeds, ready } = useCatalogStatus();
  const coverage = useCoverage(query.kind);
  const complete = coverage === "complete";

  if (error)
    return (
      <Message icon="alert" title="The local library could not be read">
        Reload the page. If that does not help, clear this site's data: everything will be fetched again.
      </Message>
    );
  // What is hidden counts nowhere, but is there.
  const held = query.kind === "all" ? feeds.image.count + feeds.video.count : feeds[query.kind].count;
  const bare = !result || (result.total === 0 && held === 0);
  if (bare && problem) return <ProblemFace problem={problem} nextTry={nextTry} onRetry={retry} />;
  if (!ready || bare) {
    // An answer may take a while where all is known too: a family's waits until prompts are folded.
    if (!complete || !ready || !result) return <SheetWaiting />;
    const leftOut = leftOutOf(feeds, query.kind);
    return (
      <Part>{leftOut.count > 0 ? <AllLeftOut leftOut={leftOut} /> : <EmptyLibrary kind={query.kind} />}</Part>
    );
  }
  if ((conditionCount(query) > 0 || result.hiddenOut > 0) && result.pending === 0 && complete)
    return (
      <Part>
        <NoResults query={query} result={result} onChange={onChange} />
      </Part>
    );
  return (
    <Message icon="search" title="Nothing yet">
      {conditionCount(query) > 0
        ? `No match so far. ${coverage === "stopped" ? "Older assets could not be fetched." : "Older assets are still being fetched."}`
        : "The newest assets are being fetched."}
    </Message>
  );
}
