import { useSync } from "#library/sync.tsx";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";
import type { LeftOut } from "./left-out.ts";

/** In place of a library of which not one item could be read. */
export function AllLeftOut({ leftOut }: { leftOut: LeftOut }) {
  const { verify } = useSync();
  return (
    <Message
      icon="alert"
      title={
        leftOut.count === 1
          ? "The only item could not be read"
          : `None of ${formatCount(leftOut.count)} items could be read`
      }
      actions={
        <Button variant="primary" icon="refresh" onClick={verify}>
          Fetch again
        </Button>
      }
    >
      {leftOut.reason && <>Why, of the newest: {leftOut.reason}. </>}
      Pictory sends them in a form that this version of Contact Sheet does not know. Update it, then fetch
      them again.
    </Message>
  );
}
