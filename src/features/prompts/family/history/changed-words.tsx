import type { DiffPart } from "#contract/prompts/word-diff.ts";
import { shortened } from "../../template/shortened.ts";

/** A prompt with what is new in it since the one before; long words that stayed lose their middle. */
export function ChangedWords({ words }: { words: readonly DiffPart[] }) {
  return words.map(({ kind, text }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place.
    if (kind === "same") return <span key={place}>{shortened(text)}</span>;
    if (kind === "removed")
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <del key={place} className="mr-1 text-quiet decoration-edge">
          {text}
        </del>
      );
    return (
      <ins
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        key={place}
        className="rounded-xs bg-hover font-medium underline decoration-2 decoration-edge underline-offset-4"
      >
        {text}
      </ins>
    );
  });
}
