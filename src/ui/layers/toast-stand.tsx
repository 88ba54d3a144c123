import { Toast as BaseToast } from "@base-ui/react/toast";
import { useEffect } from "react";
import type { TableKey } from "#shared/keys/key-table.ts";
import { IconButton } from "../controls/button.tsx";
import { focusHeir } from "../keyboard/focus.ts";
import { focusRing } from "../keyboard/focus-ring.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { useFoot } from "./lift-toasts.ts";
import type { Toast } from "./toast.tsx";

/** Milliseconds a toast stands while it is neither pointed at nor has the focus; one with an action stands longer. */
const shownFor = { plain: 4_000, withAction: 10_000 };

/** There is one toast: whatever is told next takes its place. */
const id = "toast";
const undo = "Mod+z" satisfies TableKey;

/** The toast told last, at the foot of the page until its time is over. F6 reaches it. Heavy: load it lazily. */
export function ToastStand({ toast }: { toast: Toast }) {
  return (
    <BaseToast.Provider limit={1}>
      <Shown told={toast} />
    </BaseToast.Provider>
  );
}

function Shown({ told }: { told: Toast }) {
  const { toasts, add, close } = BaseToast.useToastManager<Toast>();
  useEffect(() => {
    add({ id, title: told.message, data: told, timeout: told.action ? shownFor.withAction : shownFor.plain });
  }, [told, add]);
  const foot = useFoot();
  const standing = toasts.find(({ transitionStatus }) => transitionStatus !== "ending")?.data;
  const act = () => {
    close(id);
    standing?.action?.onSelect();
  };
  useKeys("toast", { [undo]: standing?.action?.undoes && act });
  return (
    <BaseToast.Viewport
      // `announce` has said it, in a live region that screen readers already knew.
      aria-live="off"
      style={{ bottom: foot }}
      className="pointer-events-none fixed inset-x-0 z-50 flex justify-center p-4 pb-[max(16px,env(safe-area-inset-bottom))] outline-hidden"
    >
      {toasts.map((toast) => (
        <BaseToast.Root
          key={toast.id}
          ref={focusHeir()}
          toast={toast}
          // No dialog: the page's keys hold while it has the focus.
          role="group"
          // Escape is for this layer, not for the one below.
          onKeyDown={(event) => event.key === "Escape" && event.preventDefault()}
          className={`pointer-events-auto flex min-h-11 max-w-md translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) items-center gap-3 rounded-lg border border-line bg-float py-1.5 pr-1.5 pl-4 text-ink text-ui shadow-lg transition-[opacity,translate] data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0 motion-reduce:transition-none ${focusRing}`}
        >
          <BaseToast.Title render={<p />} className="min-w-0 flex-1 wrap-anywhere" />
          {toast.data?.action && (
            <button
              type="button"
              data-tip={toast.data.action.undoes && toast.data.action.label}
              data-keys={toast.data.action.undoes && undo}
              className={`rounded-md px-2 py-1 font-semibold hover:bg-hover ${focusRing}`}
              onClick={act}
            >
              {toast.data.action.label}
            </button>
          )}
          <IconButton label="Dismiss" icon="close" onClick={() => close(id)} />
        </BaseToast.Root>
      ))}
    </BaseToast.Viewport>
  );
}
