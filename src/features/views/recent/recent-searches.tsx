import { type KeyboardEvent, useRef } from "react";
import { IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { popupSurface } from "#ui/layers/popup-classes.ts";
import { Icon } from "#ui/words/icon.tsx";
import { useRecentSearches } from "./use-recent-searches.ts";

interface RecentSearchesProps {
  onChoose: (text: string) => void;
  /** Back to the field, by Escape or above the first. */
  onLeave: () => void;
}

/** Below the empty search field: what was searched for last, to be searched for again or forgotten. */
export function RecentSearches({ onChoose, onLeave }: RecentSearchesProps) {
  const { texts, remove } = useRecentSearches();
  const list = useRef<HTMLUListElement>(null);
  if (texts.length === 0) return null;

  const step = (event: KeyboardEvent) => {
    const delta = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const leave = () => {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    };
    if (event.key === "Escape") return leave();
    const choices = [...(list.current?.querySelectorAll<HTMLElement>("[data-choice]") ?? [])];
    const at = choices.findIndex((choice) => choice.parentElement?.contains(document.activeElement));
    if (delta === 0 || at < 0) return;
    if (at + delta < 0) return leave();
    event.preventDefault();
    event.stopPropagation();
    choices[at + delta]?.focus();
  };
  return (
    <section
      ref={focusHeir()}
      aria-label="Recent searches"
      // The field keeps the focus under a mouse: without it this would go, and the click with it.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={step}
      className={`absolute inset-x-0 top-full z-30 mt-1.5 p-1 ${popupSurface}`}
    >
      <p aria-hidden="true" className="px-2 pt-1 pb-1.5 font-medium text-quiet text-small">
        Recent searches
      </p>
      <ul ref={list}>
        {texts.map((text) => (
          <li
            key={text}
            className="group flex items-center rounded-md hover:bg-hover has-focus-visible:bg-hover"
          >
            <button
              type="button"
              data-choice
              onClick={() => onChoose(text)}
              className={`flex h-8 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left text-ui pointer-coarse:h-11 ${insetFocusRing}`}
            >
              <span className="text-quiet">
                <Icon name="clock" />
              </span>
              <span className="truncate">{text}</span>
            </button>
            <IconButton
              label={`Forget ${text}`}
              icon="close"
              onClick={() => remove(text)}
              className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
