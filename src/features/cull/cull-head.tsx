import { formatCount } from "#shared/format.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { type Tally, tallyWords } from "./rules/tally.ts";

interface CullHeadProps {
  /** Counted from 0; as many as there are at the end. */
  at: number;
  size: number;
  tally: Tally;
  /** What all were made from. */
  prompt: string;
  onClose: () => void;
}

function placeWords(at: number, size: number): string {
  if (size === 0) return "Cull";
  return at < size ? `${formatCount(at + 1)} of ${formatCount(size)}` : `All ${formatCount(size)}`;
}

/** Where one is, what has been decided so far, and the way out. */
export function CullHead({ at, size, tally, prompt, onClose }: CullHeadProps) {
  const decided = size === 0 ? 0 : (size - tally.open) / size;
  return (
    <header className="relative flex h-bar shrink-0 items-center gap-4 border-line border-b px-3 md:px-4">
      <p className="shrink-0 text-ui tabular-nums">
        <span className="font-semibold text-ink">{placeWords(at, size)}</span>
        {size > 0 && <span className="text-quiet"> · {tallyWords(tally, formatCount)}</span>}
      </p>
      <p className="hidden min-w-0 flex-1 truncate text-center text-quiet text-ui md:block" title={prompt}>
        {prompt}
      </p>
      <IconButton label="Close" keys="Escape" icon="close" onClick={onClose} className="ml-auto" />
      <span
        aria-hidden="true"
        style={{ scale: `${decided} 1` }}
        className="absolute inset-x-0 -bottom-px h-0.5 origin-left bg-safelight transition-[scale] motion-reduce:transition-none"
      />
    </header>
  );
}
