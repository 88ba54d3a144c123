import { useSyncExternalStore } from "react";
import { announce } from "../keyboard/announce.ts";
import { lazy } from "../late/lazy.tsx";
import { Part } from "../late/part.tsx";

const ToastStand = lazy(() => import("./toast-stand.tsx"), "ToastStand");

export interface Toast {
  message: string;
  /** One thing that can be done about it: "Undo". */
  action?: {
    label: string;
    onSelect: () => void;
    /** It takes back what the message tells, so that Ctrl+Z (⌘Z) does it too while the toast stands. */
    undoes?: true;
  };
}

let latest: Toast | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells what happened elsewhere than under the pointer. One at a time: a newer toast replaces the older. */
export function showToast(toast: Toast): void {
  latest = toast;
  for (const listener of listeners) listener();
  announce(toast.message);
}

/** Takes a toast away whose time is over for another reason than its age; a newer one stays. */
export function hideToast(toast: Toast): void {
  if (latest !== toast) return;
  latest = undefined;
  for (const listener of listeners) listener();
}

/** Where toasts appear; mounted once. What they stand in is loaded with the first of them. */
export function Toaster() {
  const toast = useSyncExternalStore(subscribe, () => latest);
  return (
    toast && (
      <Part>
        <ToastStand toast={toast} />
      </Part>
    )
  );
}
