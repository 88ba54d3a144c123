import { formatCount } from "#shared/format.ts";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

interface HeldPillProps {
  count: number;
  onShow: () => void;
}

/** "3 new": what has arrived at the head waits for a click, so that nothing moves under a person's eyes. */
export function HeldPill({ count, onShow }: HeldPillProps) {
  return (
    <div ref={focusHeir()} className="pointer-events-none absolute inset-x-0 top-3 z-20 flex justify-center">
      <button
        type="button"
        onClick={onShow}
        className={`pointer-events-auto relative flex h-8 items-center gap-1.5 rounded-full border border-line bg-float pr-3.5 pl-2.5 font-medium text-ink text-ui tabular-nums shadow-sm transition-opacity hover:bg-control starting:opacity-0 motion-reduce:transition-none pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5 ${focusRing}`}
      >
        <Icon name="up" />
        {formatCount(count)} new
      </button>
    </div>
  );
}
