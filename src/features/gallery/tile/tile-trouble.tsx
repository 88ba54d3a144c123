import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { Trouble } from "../pictures/picture-trouble.ts";

interface TileTroubleProps {
  trouble: Trouble;
  onRetry: () => void;
  /** In a small frame: signs instead of words. */
  small?: boolean;
}

/** What a tile says where its picture should be, and the way to ask again where that may help. */
export function TileTrouble({ trouble: { words, retry }, onRetry, small = false }: TileTroubleProps) {
  return (
    <span
      title={small ? words : undefined}
      className="pointer-events-none absolute inset-0 flex flex-col items-center justify-center gap-1 overflow-hidden p-1 text-center text-on-scrim text-small"
    >
      {!(small && retry) && (
        <span className="flex max-w-full items-center gap-1 rounded-md bg-scrim px-1.5 py-0.5">
          <Icon name={retry ? "alert" : "image"} />
          <span className={small ? "sr-only" : ""}>{words}</span>
        </span>
      )}
      {retry && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onRetry}
          aria-label={small ? `Retry: ${words}` : undefined}
          className={`pointer-events-auto rounded-md bg-scrim px-1.5 py-0.5 underline underline-offset-2 ${focusRing}`}
        >
          {small ? <Icon name="refresh" /> : "Retry"}
        </button>
      )}
    </span>
  );
}
