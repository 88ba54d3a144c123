import { useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "../controls/button.tsx";
import { announce } from "../keyboard/announce.ts";
import { focusHeir } from "../keyboard/focus.ts";
import { focusRing } from "../keyboard/focus-ring.ts";

interface Toast {
  message: string;
  /** One thing that can be done about it: "Undo". */
  action?: { label: string; onSelect: () => void };
}

/** Milliseconds a toast stands while nobody points at it; one with an action stands longer. */
const shownFor = { plain: 4_000, withAction: 8_000 };

let current: Toast | undefined;
const listeners = new Set<() => void>();

function show(toast: Toast | undefined) {
  current = toast;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells what happened elsewhere than under the pointer. One at a time: a newer toast replaces the older. */
export function showToast(toast: Toast): void {
  show(toast);
  announce(toast.message);
}

/** Where toasts appear; mounted once. */
export function Toaster() {
  const toast = useSyncExternalStore(subscribe, () => current);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => show(undefined), toast.action ? shownFor.withAction : shownFor.plain);
    return () => clearTimeout(timer);
  }, [toast, held]);

  if (!toast) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex justify-center p-4 pb-[max(16px,env(safe-area-inset-bottom))]">
      <div
        ref={focusHeir()}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        className="pointer-events-auto flex min-h-11 max-w-md items-center gap-3 rounded-lg border border-line bg-float py-1.5 pr-1.5 pl-4 text-ink text-ui shadow-lg transition-[opacity,translate] starting:translate-y-2 starting:opacity-0 motion-reduce:transition-none"
      >
        <span className="min-w-0 flex-1">{toast.message}</span>
        {toast.action && (
          <button
            type="button"
            className={`rounded-md px-2 py-1 font-semibold hover:bg-hover ${focusRing}`}
            onClick={() => {
              toast.action?.onSelect();
              show(undefined);
            }}
          >
            {toast.action.label}
          </button>
        )}
        <IconButton label="Dismiss" icon="close" onClick={() => show(undefined)} />
      </div>
    </div>
  );
}
