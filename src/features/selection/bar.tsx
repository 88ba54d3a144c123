import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { useSelectedOf } from "#library/selection/use-selected-rows.ts";
import { useSelectedCount, useSelection } from "#library/selection/use-selection.ts";
import { formatCount } from "#shared/format.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { announce } from "#ui/keyboard/announce.ts";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { useLayer } from "#ui/layers/layers.ts";
import { liftToasts } from "#ui/layers/lift-toasts.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { outsideWords, selectedWords } from "./words.ts";

export interface BarProps {
  /** The list on screen. */
  result: QueryResult | undefined;
  /** False while something lies above the list, and Escape is for that. */
  active: boolean;
  /** Whether the list is of the selected alone, and how to have it so. */
  only: boolean;
  onOnly: (only: boolean) => void;
  /** What can be done with the selected, as buttons. */
  actions?: ReactNode;
}

const none = new Uint32Array();

/** Milliseconds without another change after which the count is spoken. */
const pause = 400;

/** The bar itself. It floats above the foot of the sheet, whose end leaves it room, so that it moves nothing. */
export function Bar({ result, active, only, onOnly, actions }: BarProps) {
  const selection = useSelection();
  const size = useSelectedCount();
  const inside = useSelectedOf(result?.rows ?? none);
  const outside = result ? size - inside : 0;
  const beyond = outsideWords(size, outside);

  const clear = () => {
    const rows = selection.rows();
    selection.clear();
    showToast({
      message: `Selection of ${formatCount(rows.length)} cleared`,
      action: { label: "Undo", undoes: true, onSelect: () => selection.set(rows, true) },
    });
  };
  useLayer(active, clear);
  useSpoken(beyond ? `${selectedWords(size)}, ${beyond}` : selectedWords(size));

  const foot = useRef<HTMLElement>(null);
  useEffect(() => (active ? liftToasts(foot.current) : undefined), [active]);

  return (
    <section
      ref={foot}
      aria-label="Selection"
      inert={!active}
      className="pointer-events-none absolute inset-x-0 bottom-0 z-20 flex justify-center px-2 pb-[max(8px,env(safe-area-inset-bottom))] md:px-4 md:pb-4"
    >
      <div
        ref={focusHeir(lastTile)}
        className="pointer-events-auto flex min-w-0 max-w-full flex-wrap items-center gap-x-1 gap-y-1 rounded-xl border border-line bg-float p-1.5 text-ink text-ui shadow-lg transition-[opacity,translate] starting:translate-y-2 starting:opacity-0 motion-reduce:transition-none"
      >
        <IconButton label="Clear selection" keys="Escape" icon="close" onClick={clear} />
        <p className="flex min-w-0 flex-1 items-baseline gap-2 pr-2 tabular-nums">
          <span className="shrink-0 font-medium">{selectedWords(size)}</span>
          {beyond && <span className="truncate text-quiet">{beyond}</span>}
        </p>
        {/* On a phone the actions have a row of their own, within the thumb's reach. */}
        <div className="flex items-center gap-1 md:order-last">
          <IconButton label="Show selected" icon="filter" pressed={only} onClick={() => onOnly(!only)} />
        </div>
        <div className="flex min-w-0 basis-full flex-wrap items-center justify-center gap-x-1 empty:hidden md:basis-auto">
          {actions}
        </div>
      </div>
    </section>
  );
}

/** The tile that the keyboard was on last: it goes on from there when the bar is gone. */
const lastTile = () => document.querySelector<HTMLElement>("[data-tile] > a[tabindex='0']");

/** Says each new text once it has stood for a moment. */
function useSpoken(text: string): void {
  const said = useRef("");
  const speak = useEffectEvent((words: string) => {
    if (words === said.current) return;
    said.current = words;
    announce(words);
  });
  useEffect(() => {
    const timer = setTimeout(() => speak(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
}
