import { RetryButton } from "./retry-button.tsx";
import { waited, whySlow } from "./slow-words.ts";
import { StageNote } from "./stage-note.tsx";
import { useSlowness } from "./use-slowness.ts";

interface SlowNoteProps {
  url: string;
  /** The element that loads it, where it is a video. */
  video?: HTMLVideoElement | null;
  onRetry: () => void;
}

/** Appears when a load takes long: for how long, why, and the way to begin it anew. Mount it with the load's `key`. */
export function SlowNote({ url, video = null, onRetry }: SlowNoteProps) {
  const slow = useSlowness(url, video);
  if (!slow) return null;
  return (
    <StageNote
      role="status"
      icon="info"
      title={
        <>
          Still loading
          {/* Read out every second, it would help nobody. */}
          <span aria-hidden="true" className="tabular-nums">{` after ${waited(slow.seconds)}`}</span>
        </>
      }
      action={<RetryButton onRetry={onRetry} />}
    >
      {whySlow(slow)}
    </StageNote>
  );
}
