import { type KeyboardEvent, lazy, useEffect, useRef, useState } from "react";
import type { AssetQuery } from "#contract/query.ts";
import { IconButton } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Part } from "#ui/part.tsx";
import { useOnceOpen } from "#ui/use-once-open.ts";
import { useTypedText } from "./use-typed-text.ts";

const SearchHelp = lazy(() => import("./search-help.tsx").then((m) => ({ default: m.SearchHelp })));

interface SearchFieldProps {
  query: AssetQuery;
  /** Each letter's text: may become the query's a moment later, or never where another letter follows. */
  onType: (text: string) => void;
  /** Makes `text` a step of the history, after the one in which it was `before`. */
  onCommit: (text: string, before: string) => void;
}

/** The search in prompts: results as typed, Enter for a step in the history, Esc to clear and then to leave. */
export function SearchField({ query, onType, onCommit }: SearchFieldProps) {
  const { text, type, commit, settle } = useTypedText(query.text, onType, onCommit);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An Enter or Esc that ends a composition (Japanese, Chinese) is the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (text) type("");
      else event.currentTarget.blur();
    }
  };

  return (
    <div className="group relative flex h-9 w-full min-w-0 items-center rounded-lg border border-transparent bg-control focus-within:border-edge focus-within:bg-page hover:bg-hover focus-within:hover:bg-page has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-safelight pointer-coarse:h-11">
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
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={settle}
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
        <span aria-hidden="true" className="group-focus-within:hidden pointer-coarse:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
      <HelpButton />
    </div>
  );
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

/** Whether a key belongs to something else: a field that takes text, or a modal on top. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu]",
    ) !== null
  );
}
