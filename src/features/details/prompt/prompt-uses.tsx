import { queryOfPrompt } from "#contract/prompts/prompt-query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { type PromptUses as PromptUseCounts, usePromptUses } from "#library/prompts/prompt-uses.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

/**
 * How often the prompt was used, as a way to all that came of it; nothing where it was used once. Its line is kept free, so
 * that nothing below moves when the number comes.
 */
export function PromptUses({ prompt }: { prompt: string }) {
  const uses = usePromptUses(prompt);
  return (
    <div className="flex min-h-7 items-end">
      {uses && uses.count > 1 && (
        <a
          href={under(`${routes.all}?${writeQuery(queryOfPrompt(prompt))}`)}
          className={`relative inline-flex items-center gap-1 rounded text-quiet text-small tabular-nums hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-3.5 ${focusRing}`}
        >
          {usesWords(uses)}
          <Icon name="right" size={12} />
        </a>
      )}
    </div>
  );
}

function usesWords({ count, models }: PromptUseCounts): string {
  const made = models === 1 ? "one model" : `${formatCount(models)} models`;
  return `Used ${formatCount(count)} times, with ${made}`;
}
