import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { backdrop } from "./popup-classes.ts";

interface CommandWindowProps {
  /** Its name, which is not seen. */
  title: string;
  /** A field first, which has the focus at once. */
  children: ReactNode;
  onClose: () => void;
}

/** A modal window in the upper part of the page that is all field and list. Heavy (21 kB gzipped): load it lazily. */
export function CommandWindow({ title, children, onClose }: CommandWindowProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdrop} />
        <BaseDialog.Popup
          // Asked for by a key of its own, wherever the focus was.
          initialFocus={() => document.querySelector<HTMLElement>("[data-command] input")}
          data-command
          className="fixed inset-x-0 top-[max(8px,min(14vh,120px))] z-50 mx-auto flex max-h-[min(520px,calc(100dvh-32px))] w-[min(640px,calc(100vw-16px))] flex-col overflow-hidden rounded-xl border border-line bg-float text-ink shadow-xl outline-hidden transition-[scale,opacity] duration-100 data-starting-style:scale-[0.98] data-starting-style:opacity-0 motion-reduce:transition-none"
        >
          <BaseDialog.Title className="sr-only">{title}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
