import { Button } from "#ui/controls/button.tsx";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { liftToasts } from "#ui/layers/lift-toasts.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { Item } from "../use-compared.ts";
import type { Knockout } from "./knockout.ts";

interface KnockoutBarProps {
  items: readonly Item[];
  now: Knockout;
  onChoose: (side: "left" | "right") => void;
  onAgain: () => void;
  onDone: () => void;
}

/** The choice between the two that are shown, where a thumb is; at the end, who has won. */
export function KnockoutBar({ items, now, onChoose, onAgain, onDone }: KnockoutBarProps) {
  const open = "left" in now;
  useKeys("knockout", {
    ArrowLeft: open ? () => onChoose("left") : undefined,
    ArrowRight: open ? () => onChoose("right") : undefined,
  });
  const letter = (index: number) => items[index]?.letter ?? "";
  return (
    <div
      ref={liftToasts}
      className="flex shrink-0 flex-col items-center gap-2 border-line border-t px-3 pt-3 pb-[max(12px,env(safe-area-inset-bottom))]"
    >
      <p role="status" className="text-quiet text-ui">
        {open
          ? `Which is better? Choice ${items.length - 1 - now.waiting.length} of ${items.length - 1}`
          : `${letter(now.winner)} has won: it is picked, the others are rejected.`}
      </p>
      <div className="grid w-full max-w-md grid-cols-2 gap-2">
        {open ? (
          <>
            <Button className="h-14" icon="left" onClick={() => onChoose("left")}>
              {`Keep ${letter(now.left)}`}
            </Button>
            <Button className="h-14" onClick={() => onChoose("right")}>
              {`Keep ${letter(now.right)}`}
              <Icon name="right" />
            </Button>
          </>
        ) : (
          <>
            <Button className="h-11" icon="refresh" onClick={onAgain}>
              Again
            </Button>
            <Button className="h-11" variant="primary" onClick={onDone}>
              Done
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
