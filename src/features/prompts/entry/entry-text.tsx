import { useEffect, useRef, useState } from "react";
import { highlight } from "#catalog/highlight.ts";
import { Button } from "#ui/controls/button.tsx";
import { Marked } from "#ui/words/marked.tsx";

/** Letters of which a browser makes three lines on any screen, so that it need not lay out five thousand. */
const inThreeLines = 1_500;

interface EntryTextProps {
  text: string;
  /** Folded words of the search, to mark. */
  terms: readonly string[];
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A prompt as it was typed: three lines of it, or all. Room for three is kept, so that nothing moves when it arrives. */
export function EntryText({ text, terms, open, onOpen }: EntryTextProps) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = paragraph.current;
    if (!element || open) return;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [open]);
  const shown = open ? text : text.slice(0, inThreeLines).toWellFormed();
  return (
    <div className="relative min-h-18">
      <p
        ref={paragraph}
        dir="auto"
        className={`select-text whitespace-pre-wrap text-ink text-prompt wrap-anywhere [unicode-bidi:plaintext] ${open ? "pb-8" : "line-clamp-3"}`}
      >
        {text.trim() === "" ? (
          <span className="text-quiet">A prompt without words</span>
        ) : (
          <Marked text={shown} ranges={highlight(shown, terms)} />
        )}
      </p>
      {(cut || open) && (
        <Button
          variant="quiet"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className="absolute! right-0 bottom-0 h-6! bg-page! px-2! underline decoration-edge underline-offset-4"
        >
          {open ? "Less" : "More"}
        </Button>
      )}
    </div>
  );
}
