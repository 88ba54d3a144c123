import { useEffect, useEffectEvent, useState } from "react";
import type { Problem } from "#contract/problem.ts";
import { readMediaProblem, wordsOf } from "./media-problem.ts";
import { StageNote } from "./stage-note.tsx";

interface FailureCardProps {
  url: string;
  onRetry: () => void;
  /** Hears why once it is known, and undefined when the card goes. */
  onProblem: (problem: Problem | undefined) => void;
}

/** Says why the original does not show, and offers to try again. The stand-in stays to be seen above it. */
export function FailureCard({ url, onRetry, onProblem }: FailureCardProps) {
  const [read, setRead] = useState<{ url: string; problem: Problem }>();
  const problem = read?.url === url ? read.problem : undefined;
  const tell = useEffectEvent(onProblem);
  const retry = useEffectEvent(onRetry);

  useEffect(() => {
    const abort = new AbortController();
    readMediaProblem(url, abort.signal).then(
      (problem) => {
        setRead({ url, problem });
        tell(problem);
      },
      () => {},
    );
    return () => {
      abort.abort();
      tell(undefined);
    };
  }, [url]);

  const unreached = problem?.status === 0;
  useEffect(() => {
    if (!unreached) return;
    const again = () => retry();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [unreached]);

  if (!problem) return null;
  const { title, detail } = wordsOf(problem);
  return (
    <StageNote role="alert" icon={unreached ? "offline" : "alert"} title={title} onRetry={onRetry}>
      {detail}
    </StageNote>
  );
}
