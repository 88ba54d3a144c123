import { Button } from "#ui/controls/button.tsx";
import { Icon } from "#ui/words/icon.tsx";
import type { Item } from "../use-compared.ts";

const words = {
  pending: (kind: string) => `Looking for this ${kind}…`,
  missing: (kind: string) => `This ${kind} is not in your library.`,
  unreached: (kind: string) => `This ${kind} is among older ones, which could not be fetched.`,
  found: (kind: string) => `The original of this ${kind} cannot be shown.`,
};

/** In the room of an item that is not known, or over the small picture of one whose original is lost. */
export function ItemNote({ item, onRetry }: { item: Item; onRetry: () => void }) {
  const { key, state } = item;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-3">
      <div
        role="status"
        className="pointer-events-auto flex max-w-xs items-center gap-3 rounded-lg border border-line bg-float p-3 text-ink text-ui"
      >
        <span className="text-quiet">
          <Icon name={state === "found" ? "alert" : key.kind} size={20} />
        </span>
        <p className="min-w-0 text-pretty">{words[state](key.kind)}</p>
        {state === "found" && (
          <Button icon="refresh" onClick={onRetry}>
            Retry
          </Button>
        )}
      </div>
    </div>
  );
}
