import type { Problem } from "#contract/problem.ts";
import { Button } from "#ui/button.tsx";
import { Message } from "#ui/message.tsx";

function iconOf({ code }: Problem) {
  if (code === "unauthorized" || code === "forbidden") return "user";
  return code === "server-unreachable" || code === "offline" ? "offline" : "alert";
}

/** The whole page, where there is nothing of the library to show: what happened, what to do, and a way to retry. */
export function ProblemFace({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
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
        {problem.detail}
      </Message>
    </div>
  );
}
