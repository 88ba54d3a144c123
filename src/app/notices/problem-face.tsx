import type { Problem } from "#contract/problem.ts";
import { formatMoment } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";

function iconOf({ code }: Problem) {
  if (code === "unauthorized" || code === "forbidden") return "user";
  return code === "server-unreachable" || code === "offline" ? "offline" : "alert";
}

interface ProblemFaceProps {
  problem: Problem;
  /** When it is tried again by itself, milliseconds since 1970. */
  nextTry?: number | null;
  onRetry: () => void;
}

/** The whole page, where there is nothing of the library to show: what happened, what to do, and a way to retry. */
export function ProblemFace({ problem, nextTry = null, onRetry }: ProblemFaceProps) {
  return (
    <div role="alert" className="grid min-h-full place-items-center">
      <Message
        icon={iconOf(problem)}
        title={problem.title}
        actions={
          <Button variant="primary" icon="refresh" onClick={onRetry}>
            Retry
          </Button>
        }
      >
        {problem.detail} {nextTry !== null && `The next try comes at ${formatMoment(nextTry)}.`}
      </Message>
    </div>
  );
}
