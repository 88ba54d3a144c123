import { highlight } from "#catalog/index.ts";
import { Marked } from "#ui/marked.tsx";

/**
 * The whole prompt as typed: line breaks kept, nothing cut. Each line finds its own direction, and a stray bidi
 * control cannot reach beyond the paragraph.
 */
export function Prompt({ text, terms }: { text: string; terms: readonly string[] }) {
  return (
    <p
      dir="auto"
      className="select-text whitespace-pre-wrap text-ink text-prompt wrap-anywhere [unicode-bidi:plaintext]"
    >
      <Marked text={text} ranges={highlight(text, terms)} />
    </p>
  );
}
