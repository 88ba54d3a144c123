import { type ChangeEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { AssetQuery } from "#contract/query.ts";
import { isComposing } from "#shared/keys/keys.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { onKeys } from "#ui/keyboard/use-keys.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { Icon } from "#ui/words/icon.tsx";
import { useTypedText } from "./use-typed-text.ts";

const SearchHelp = lazy(() => import("./search-help.tsx"), "SearchHelp");

interface SearchFieldProps {
  query: AssetQuery;
  /** Each letter's text: may become the query's a moment later, or never where another letter follows. */
  onType: (text: string) => void;
  /** Makes `text` a step of the history, after the one in which it was `before`. */
  onCommit: (text: string, before: string) => void;
  /** The field has lost the focus. */
  onLeave: () => void;
  /** Another value once the query's text is right, whatever has been typed: after Back, or a link. */
  turn: string;
  /** What stands below the field while it is empty and in use, with buttons marked `data-choice`. */
  offer?: ((offer: Offer) => ReactNode) | undefined;
}

/** What may be done from below the field. */
interface Offer {
  search: (text: string) => void;
  /** Goes back into the field. */
  leave: () => void;
}

/** The search in prompts: results as typed, Enter for a step in the history, Esc to clear and then to leave. */
export function SearchField({ query, onType, onCommit, onLeave, turn, offer }: SearchFieldProps) {
  const { text, type, show, commit, settle } = useTypedText(query.text, turn, onType, onCommit);
  const input = useRef<HTMLInputElement>(null);
  const [inUse, setInUse] = useState(false);

  useEffect(() => {
    const focus = () => {
      moveFocus(input.current);
      input.current?.select();
    };
    return onKeys("page", { "/": focus });
  }, []);

  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const { isComposing, data } = nativeEvent as InputEvent;
    // Letters that stand for others until the input method is done find nothing. Hangul is built of its own letters,
    // and its last syllable stays open until the next one.
    if (isComposing && !/\p{Script=Hangul}/u.test(data ?? "")) show(target.value);
    else type(target.value);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") commit();
    if (event.key === "ArrowDown" && !text) {
      const field = event.currentTarget.parentElement;
      if (moveInto(field?.querySelector<HTMLElement>("[data-choice]"))) event.preventDefault();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (text) type("");
      else event.currentTarget.blur();
    }
  };

  const offered: Offer = {
    search: (chosen) => {
      input.current?.focus();
      onCommit(chosen, query.text);
    },
    leave: () => input.current?.focus(),
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes.
    <div
      onBlur={({ currentTarget, relatedTarget }) => setInUse(currentTarget.contains(relatedTarget))}
      className="group relative flex h-9 w-full min-w-0 items-center rounded-lg border border-transparent bg-control focus-within:border-edge focus-within:bg-page hover:bg-hover focus-within:hover:bg-page has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-safelight pointer-coarse:h-11"
    >
      <span className="pointer-events-none absolute left-2.5 text-quiet">
        <Icon name="search" />
      </span>
      <input
        ref={input}
        type="search"
        aria-label="Search prompts"
        aria-keyshortcuts="/"
        placeholder="Search prompts"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={onChange}
        // Where the input method's last letters come before its end, no change follows them.
        onCompositionEnd={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setInUse(true)}
        onBlur={() => {
          settle();
          onLeave();
        }}
        className="h-full min-w-0 flex-1 bg-transparent pr-1 pl-9 text-body text-ink outline-hidden placeholder:text-quiet pointer-coarse:text-base [&::-webkit-search-cancel-button]:appearance-none"
      />
      {text ? (
        <IconButton
          label="Clear search"
          icon="close"
          onClick={() => {
            type("");
            input.current?.focus();
          }}
        />
      ) : (
        <span aria-hidden="true" className="low:hidden group-focus-within:hidden pointer-coarse:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
      <HelpButton />
      {inUse && !text && offer?.(offered)}
    </div>
  );
}

/** Moves the focus where an arrow has led. Tells whether there was something. */
function moveInto(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

function HelpButton() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const wanted = useOnceOpen(open);
  return (
    <>
      <IconButton
        ref={setAnchor}
        label="Search help"
        icon="info"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {wanted && (
        <Part>
          <SearchHelp anchor={anchor} open={open} onOpenChange={setOpen} />
        </Part>
      )}
    </>
  );
}
