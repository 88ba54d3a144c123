import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { IconButton } from "../controls/button.tsx";
import { unlessTyping } from "../keyboard/focus.ts";
import { backdrop } from "./popup-classes.ts";

interface DialogProps {
  title: string;
  description?: string;
  children?: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A modal window. Heavy (21 kB gzipped): load it lazily. */
export function Dialog({ title, description, children, actions, open, onOpenChange }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdrop} />
        <BaseDialog.Popup
          initialFocus={unlessTyping}
          className="fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-32px))] flex-col rounded-xl border border-line bg-float text-ink shadow-xl outline-hidden transition-[scale,opacity] duration-150 data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0 motion-reduce:transition-none"
        >
          <div className="flex items-start gap-4 p-4 pb-3">
            <div className="min-w-0 flex-1">
              <BaseDialog.Title className="font-semibold text-body">{title}</BaseDialog.Title>
              {description && (
                <BaseDialog.Description className="mt-1 text-quiet text-ui">
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close
              render={<IconButton label="Close" icon="close" className="-mt-1.5 -mr-1.5" />}
            />
          </div>
          {children && <div className="min-h-0 overflow-y-auto px-4 pb-4">{children}</div>}
          {actions && <div className="flex justify-end gap-2 border-line border-t p-3">{actions}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
