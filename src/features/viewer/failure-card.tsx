import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AssetKey } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { isRefusedLink, useRenewLink } from "#library/renewal.ts";
import { readMediaProblem, wordsOf } from "./media-problem.ts";
import { StageNote } from "./stage-note.tsx";

interface FailureCardProps {
  asset: AssetKey;
  /** The asset's original. */
  url: string;
  onRetry: () => void;
  /** Hears why once it is known, and undefined when the card goes. */
  onProblem: (problem: Problem | undefined) => void;
}

/** Says why the original does not show, and offers to try again. The stand-in stays to be seen above it. */
export function FailureCard({ asset, url, onRetry, onProblem }: FailureCardProps) {
  const [read, setRead] = useState<{ url: string; problem: Problem }>();
  const problem = read?.url === url ? read.problem : undefined;
  const tell = useEffectEvent(onProblem);
  const retry = useEffectEvent(onRetry);
  const renewLink = useRenewLink();
  const renew = useEffectEvent((refused: string) => renewLink(asset, refused));

  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const problem = await readMediaProblem(url, abort.signal);
      // Where the provider's list gives another link, the record brings it, and this card goes without a word.
      if (isRefusedLink(problem.code) && (await renew(url))) return;
      if (abort.signal.aborted) return;
      setRead({ url, problem });
      tell(problem);
    };
    look().catch(() => {});
    return () => {
      abort.abort();
      tell(undefined);
    };
  }, [url]);

  // The record has brought another address: it is tried as a person would.
  const failed = useRef(url);
  useEffect(() => {
    if (failed.current === url) return;
    failed.current = url;
    retry();
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
