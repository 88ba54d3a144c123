import type { DiffPart } from "#contract/prompts/word-diff.ts";

/** A prompt with what was taken from it and what came to it: struck through and underlined, not by colour alone. */
export function PromptDifference({ parts }: { parts: readonly DiffPart[] }) {
  const changed = parts.some(({ kind }) => kind !== "same");
  return (
    <>
      {!changed && <p className="mb-2 text-quiet">The prompts are the same.</p>}
      <p dir="auto" className="whitespace-pre-wrap text-prompt wrap-anywhere">
        {parts.map(({ kind, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place.
          <Part key={i} kind={kind} text={text} />
        ))}
      </p>
    </>
  );
}

function Part({ kind, text }: DiffPart) {
  if (kind === "removed") return <del className="mr-1 text-quiet decoration-2 decoration-edge">{text}</del>;
  if (kind === "added")
    return <ins className="rounded-xs bg-hover font-medium decoration-2 underline-offset-4">{text}</ins>;
  return text;
}
