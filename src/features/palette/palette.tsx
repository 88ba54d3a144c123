import { type KeyboardEvent, useId, useRef, useState } from "react";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useFoundAssets } from "#library/found-assets.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { isComposing, keyName } from "#shared/keys/keys.ts";
import { followLink } from "#ui/follow-link.ts";
import { CommandWindow } from "#ui/layers/command-window.tsx";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";
import { type Choice, choicesFor, type FoundLinks } from "./choices.ts";
import type { Entry } from "./entry.ts";
import { PaletteFoot } from "./palette-foot.tsx";
import { PaletteOption } from "./palette-option.tsx";
import { useSettledText } from "./use-settled-text.ts";

/** Milliseconds after a letter until the library is asked, and until a screen reader hears how much there is. */
const wait = { asking: 120, telling: 500 };
/** Assets shown. */
const mostAssets = 8;
/** Lines that Page Up and Page Down go. */
const page = 8;

interface PaletteProps {
  entries: readonly Entry[];
  links: FoundLinks;
  /** The keys that were pressed before its field had the focus, told once. */
  takeEarly: () => string[];
  /** Closes it; `then` is to be done once it has gone and the focus is back where it was. */
  onClose: (then?: () => void) => void;
}

/** Finds views, filters, actions, settings and assets as one types, and does or opens them, by keys alone. */
export function Palette({ entries, links, takeEarly, onClose }: PaletteProps) {
  const [text, setText] = useState("");
  const [activeId, setActiveId] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const found = useFoundAssets(useSettledText(text.trim(), wait.asking), mostAssets);
  const groups = choicesFor(entries, text, found, links);
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.max(
    0,
    choices.findIndex(({ id }) => id === activeId),
  );
  const active = choices[at];
  const told = useSettledText(
    choices.length === 1 ? "1 result" : `${formatCount(choices.length)} results`,
    wait.telling,
  );
  const idOf = (choice: Choice) => `${base}${choice.id}`;

  const go = (to: number) => {
    const next = choices[to];
    if (!next) return;
    setActiveId(next.id);
    document.getElementById(idOf(next))?.scrollIntoView({ block: "nearest" });
    // The heading above the first.
    if (to === 0) list.current?.scrollTo({ top: 0 });
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    const { run, href } = choice;
    onClose(run ?? (() => href !== undefined && followLink(href)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const last = choices.length - 1;
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at === last ? 0 : at + 1),
      ArrowUp: () => go(at === 0 ? last : at - 1),
      PageDown: () => go(Math.min(last, at + page)),
      PageUp: () => go(Math.max(0, at - page)),
      Enter: () => choose(active),
      "Mod+Enter": () => {
        if (active?.href !== undefined) window.open(under(active.href), "_blank", "noopener");
        else choose(active);
      },
      "Mod+k": () => onClose(),
      Escape: () => onClose(),
    };
    const act = acts[keyName(event.nativeEvent)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <CommandWindow title="Find and do anything" onClose={() => onClose()}>
      <div className="flex items-center gap-3 border-line border-b px-4">
        <span className="text-quiet">
          <Icon name="search" size={18} />
        </span>
        <input
          role="combobox"
          aria-label="Find and do anything"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${base}list`}
          aria-activedescendant={active && idOf(active)}
          placeholder="Views, filters, actions, prompts…"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          onFocus={() => {
            const early = takeEarly();
            if (early.includes("Escape")) onClose();
            // All others have names of several letters.
            else setText(text + early.filter((key) => [...key].length === 1).join(""));
          }}
          onChange={(event) => {
            setText(event.target.value);
            setActiveId(undefined);
            list.current?.scrollTo({ top: 0 });
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 flex-1 bg-transparent text-base text-ink outline-hidden placeholder:text-quiet"
        />
      </div>
      <div
        ref={list}
        id={`${base}list`}
        role="listbox"
        aria-label="Results"
        className="min-h-0 flex-1 scroll-py-1.5 overflow-y-auto overscroll-contain p-1.5"
      >
        {groups.map(({ title, choices }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, and no fieldsets.
          <div key={title} role="group" aria-label={title} className="pb-1">
            <div aria-hidden="true" className="px-2.5 pt-2 pb-1 font-medium text-quiet text-small">
              {title}
            </div>
            {choices.map((choice) => (
              <PaletteOption
                key={choice.id}
                id={idOf(choice)}
                choice={choice}
                active={choice === active}
                onPoint={() => setActiveId(choice.id)}
                onChoose={() => choose(choice)}
                picture={choice.asset && <Thumbnail still={stillOf(choice.asset)} icon={choice.icon} />}
              />
            ))}
          </div>
        ))}
      </div>
      {choices.length === 0 && (
        <p className="px-4 pt-2 pb-8 text-center text-body text-quiet">Nothing is called “{text.trim()}”.</p>
      )}
      <PaletteFoot link={active?.href !== undefined} />
      <div role="status" className="sr-only">
        {told}
      </div>
    </CommandWindow>
  );
}

function Thumbnail({ still, icon }: { still: string | undefined; icon: Choice["icon"] }) {
  return (
    <span className="relative grid size-7 shrink-0 place-items-center overflow-hidden rounded-sm bg-frame text-quiet">
      <Icon name={icon} size={14} />
      {still && (
        <Picture src={thumbnailUrl(still, 240)} alt="" className="absolute inset-0 size-full object-cover" />
      )}
    </span>
  );
}
