import { queryOfPrompt } from "#contract/prompts/prompt-query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { usePromptUses } from "#library/prompts/prompt-uses.ts";
import { formatCount } from "#shared/format.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

/** How often the prompt was used, as a way to all that came of it; nothing where it was used once. */
export function PromptUses({ prompt }: { prompt: string }) {
  const { count, models } = usePromptUses(prompt) ?? { count: 0, models: 0 };
  if (count < 2) return null;
  return (
    <a
      href={`${routes.all}?${writeQuery(queryOfPrompt(prompt))}`}
      className={`-mx-1 mt-2 inline-flex items-center gap-1 rounded px-1 py-0.5 text-quiet text-small tabular-nums hover:text-ink pointer-coarse:py-3 ${focusRing}`}
    >
      Used {formatCount(count)} times, with {models === 1 ? "one model" : `${formatCount(models)} models`}
      <Icon name="right" size={12} />
    </a>
  );
}
