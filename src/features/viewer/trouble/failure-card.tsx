import { useEffect, useEffectEvent, useState } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { sealedOf } from "#contract/media.ts";
import type { Problem } from "#contract/problem.ts";
import { isRefusedLink, useRenewLink } from "#library/records/renewal.ts";
import type { Broken } from "./broken-off.ts";
import { readMediaProblem, wordsOf } from "./media-problem.ts";
import { RetryButton } from "./retry-button.tsx";
import { StageNote } from "./stage-note.tsx";

interface FailureCardProps {
  asset: AssetKey;
  /** The asset's original, by its name. */
  url: string;
  /** How the load of a video broke off. */
  broken?: Broken | undefined;
  onRetry: () => void;
  /** Hears why once it is known, and undefined when the card goes. */
  onProblem: (problem: Problem | undefined) => void;
}

/** Says why the original does not show, and offers to try again. The stand-in stays to be seen above it. */
export function FailureCard({ asset, url, broken, onRetry, onProblem }: FailureCardProps) {
  const [read, setRead] = useState<{ url: string; problem: Problem }>();
  const problem = read?.url === url ? read.problem : undefined;
  const diagnose = useEffectEvent((signal: AbortSignal) => readMediaProblem(url, signal, broken));
  const tell = useEffectEvent(onProblem);
  const retry = useEffectEvent(onRetry);
  const renewLink = useRenewLink();
  const renew = useEffectEvent((refused: string) => renewLink(asset, refused));

  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const problem = await diagnose(abort.signal);
      // Where the provider's list gives another link, the record brings it, its stage begins anew, and this card goes without a word.
      if (isRefusedLink(problem.code) && (await renew(sealedOf(url)))) return;
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

  const unreached = problem?.code === "offline" || problem?.code === "server-unreachable";
  useEffect(() => {
    if (!unreached) return;
    const again = () => retry();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [unreached]);

  if (!problem) return null;
  const { title, detail } = wordsOf(problem);
  return (
    <StageNote
      role="alert"
      icon={unreached ? "offline" : "alert"}
      title={title}
      action={<RetryButton onRetry={onRetry} />}
    >
      {detail}
    </StageNote>
  );
}
