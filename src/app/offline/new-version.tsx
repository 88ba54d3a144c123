import { Button, IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { useFoot } from "#ui/layers/lift-toasts.ts";

interface NewVersionProps {
  onTake: () => void;
  onDismiss: () => void;
}

/** Offers a new version, in a corner, for as long as a person likes to go on with this one. */
export function NewVersion({ onTake, onDismiss }: NewVersionProps) {
  const foot = useFoot();
  return (
    <div
      ref={focusHeir()}
      role="status"
      style={{ bottom: foot }}
      className="pointer-events-none fixed right-0 z-40 p-4 pb-[max(16px,env(safe-area-inset-bottom))] max-sm:inset-x-0"
    >
      <div className="pointer-events-auto flex min-h-11 items-center gap-2 rounded-lg border border-line bg-float py-1.5 pr-1.5 pl-4 text-ink text-ui shadow-md">
        <p className="min-w-0 flex-1 text-pretty">A new version is ready.</p>
        <Button onClick={onTake}>Reload</Button>
        <IconButton icon="close" label="Later" onClick={onDismiss} />
      </div>
    </div>
  );
}
