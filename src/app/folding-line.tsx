import { useFolding } from "#library/prompts/folding.ts";
import { ProgressLine } from "#ui/words/progress-line.tsx";

/** How far the prompts are folded into families; nothing where nobody waits for that. */
export function FoldingLine() {
  const share = useFolding();
  return share !== null && <ProgressLine label="Folding prompts" share={share} />;
}
