import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { useLateVersion, useSelectedOf } from "#library/selection/use-selected-rows.ts";
import { useSelectedCount, useSelection } from "#library/selection/use-selection.ts";
import { formatCount } from "#shared/format.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { announce } from "#ui/keyboard/announce.ts";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { useAfterPaint } from "#ui/late/use-after-paint.ts";
import { useLayer } from "#ui/layers/layers.ts";
import { liftToasts } from "#ui/layers/lift-toasts.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { outsideWords, selectedWords } from "./words.ts";

export interface SelectionBarProps {
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

interface BarProps extends SelectionBarProps {
  /** Whether anything is selected. */
  shown: boolean;
}

const none = new Uint32Array();

/** Milliseconds without another change after which the count is spoken. */
const pause = 400;

/** The bar itself. It floats above the foot of the sheet, whose end leaves it room, so that it moves nothing. */
export function Bar({ result, active, shown, only, onOnly, actions }: BarProps) {
  const selection = useSelection();
  const size = useSelectedCount();
  // How many they are is what a key is pressed for; where they are follows a frame later.
  const counted = useSelectedOf(result?.rows ?? none, useLateVersion());
  const beyond = result ? outsideWords(counted.size, counted.size - counted.inside) : "";

  const clear = () => {
    const rows = selection.rows();
    selection.clear();
    showToast({
      message: `Selection of ${formatCount(rows.length)} cleared`,
      action: { label: "Undo", undoes: true, onSelect: () => selection.set(rows, true) },
    });
  };
  useLayer(active && shown, clear);
  const words = beyond ? `${selectedWords(size)}, ${beyond}` : selectedWords(size);
  useSpoken(shown ? words : "");

  const foot = useRef<HTMLElement>(null);
  const lifts = useAfterPaint(active && shown);
  useEffect(() => (lifts ? liftToasts(foot.current) : undefined), [lifts]);
  useLayoutEffect(() => (shown && foot.current ? focusHeir(lastTile)(foot.current) : undefined), [shown]);

  return (
    <section
      ref={foot}
      aria-label="Selection"
      inert={!active}
      // It keeps its place while it is not seen: to lay it out anew would take longer than to draw it.
      className={`${shown ? "" : "invisible"} pointer-events-none absolute inset-x-0 bottom-0 z-20 flex justify-center px-2 pb-[max(8px,env(safe-area-inset-bottom))] md:px-4 md:pb-4`}
    >
      <div
        className={`${shown ? "pointer-events-auto" : "translate-y-2 opacity-0"} flex min-w-0 max-w-full flex-wrap items-center gap-x-1 gap-y-1 rounded-xl border border-line bg-float p-1.5 text-ink text-ui shadow-lg transition-[opacity,translate] motion-reduce:transition-none`}
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

/** Says each new text once it has stood for a moment; "" is nothing to say. */
function useSpoken(text: string): void {
  const said = useRef("");
  const speak = useEffectEvent((words: string) => {
    if (words === said.current) return;
    said.current = words;
    if (words) announce(words);
  });
  useEffect(() => {
    const timer = setTimeout(() => speak(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
}
