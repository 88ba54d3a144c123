import type { Kind } from "#contract/asset.ts";
import type { FoundAsset } from "#library/asset.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";

interface CullWaitingProps {
  kind: Kind;
  state: FoundAsset["state"];
  onClose: () => void;
}

/** In place of a group that is not known yet, or of none. */
export function CullWaiting({ kind, state, onClose }: CullWaitingProps) {
  // A blink, once the library is open.
  if (state === "found") return <div className="flex-1" />;
  const lost = state === "missing" || state === "unreached";
  return (
    <div className="grid flex-1 place-items-center overflow-y-auto">
      <Message
        icon={kind}
        title={lost ? `This ${kind} is not in your library` : `Looking for this ${kind}`}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        {lost
          ? "It may have been deleted at Pictory, or could not be fetched."
          : "Pictory lists assets newest first."}
      </Message>
    </div>
  );
}
