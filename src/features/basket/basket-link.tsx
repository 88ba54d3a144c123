import { useOwn } from "#library/own/own.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

/** The way to the basket, with how many prompts are in it; nothing while it is empty. */
export function BasketLink() {
  const count = useOwn("basket")?.length ?? 0;
  if (count === 0) return null;
  const label = `Basket, ${formatCount(count)} ${count === 1 ? "prompt" : "prompts"}`;
  return (
    <a
      href={under(routes.basket)}
      aria-label={label}
      data-tip={label}
      className={`relative inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2 font-medium text-quiet text-ui tabular-nums hover:bg-control hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5 ${focusRing}`}
    >
      <Icon name="basket" />
      {formatCount(count)}
    </a>
  );
}
