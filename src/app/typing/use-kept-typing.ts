import { useLayoutEffect } from "react";

/** What a person was typing into when the page was taken down under them. */
let kept: { text: string; start: number | null; end: number | null; at: number } | undefined;

/** Milliseconds after which nobody goes on typing where they were. */
const freshFor = 10_000;

const field = () => document.querySelector<HTMLInputElement>("input[type=search]");

/**
 * Carries the search field's focus, text and caret over to the page that takes this one's place: another account's
 * library is another page, but it opens by itself, maybe between two letters.
 */
export function useKeptTyping(): void {
  useLayoutEffect(() => {
    const input = field();
    if (kept && input && Date.now() - kept.at < freshFor) {
      input.focus({ preventScroll: true });
      // React hears of a value that was set by its own setter alone.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, kept.text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.setSelectionRange(kept.start, kept.end);
    }
    kept = undefined;
    return () => {
      const left = field();
      if (!left || left !== document.activeElement) return;
      kept = { text: left.value, start: left.selectionStart, end: left.selectionEnd, at: Date.now() };
    };
  }, []);
}
