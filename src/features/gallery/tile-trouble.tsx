import { focusRing } from "#ui/focus-ring.ts";
import { Icon } from "#ui/icon.tsx";

/** What a tile says where its picture should be, and the way to ask again. */
export function TileTrouble({ gone, onRetry }: { gone: boolean; onRetry: () => void }) {
  return (
    <span className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center gap-1 overflow-hidden p-1 text-center text-on-scrim text-small">
      <span className="flex items-center gap-1 rounded-md bg-scrim px-1.5 py-0.5">
        <Icon name={gone ? "image" : "alert"} />
        {gone ? "Gone" : "Could not load"}
      </span>
      <button
        type="button"
        tabIndex={-1}
        onClick={onRetry}
        className={`pointer-events-auto rounded-md bg-scrim px-1.5 py-0.5 underline underline-offset-2 ${focusRing}`}
      >
        Retry
      </button>
    </span>
  );
}
