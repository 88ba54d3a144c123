import { highlight } from "#catalog/highlight.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { Marked } from "#ui/words/marked.tsx";
import { mayBeJson } from "./json-layout.ts";

interface PromptProps {
  text: string;
  /** Folded words of the search, to mark. */
  terms: readonly string[];
}

// Without its layout it is a prompt like any other.
const JsonPrompt = lazy(
  () => import("./json-prompt.tsx").catch(() => ({ JsonPrompt: PlainPrompt })),
  "JsonPrompt",
);

/** The whole prompt: as typed, or laid out where it is JSON. */
export function Prompt(props: PromptProps) {
  const plain = <PlainPrompt {...props} />;
  if (!mayBeJson(props.text)) return plain;
  return (
    <Part waiting={plain}>
      <JsonPrompt {...props} plain={plain} />
    </Part>
  );
}

/**
 * The text as typed: line breaks kept, nothing cut. Each line finds its own direction, and a stray bidi control cannot
 * reach beyond the paragraph.
 */
function PlainPrompt({ text, terms }: PromptProps) {
  return (
    <p
      dir="auto"
      className="select-text whitespace-pre-wrap text-ink text-prompt wrap-anywhere [unicode-bidi:plaintext]"
    >
      <Marked text={text} ranges={highlight(text, terms)} />
    </p>
  );
}
