import { Drawer } from "@base-ui/react/drawer";
import type { ReactNode } from "react";
import { IconButton } from "../controls/button.tsx";
import { unlessTyping } from "../keyboard/focus.ts";

interface BottomSheetProps {
  title: string;
  children: ReactNode;
  /** Stays at the bottom edge while the content scrolls. */
  footer?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A panel from the bottom edge that a swipe sends away: a phone's place for what stands beside the sheet elsewhere. */
export function BottomSheet({ title, children, footer, open, onOpenChange }: BottomSheetProps) {
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange}>
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-50 min-h-dvh bg-scrim opacity-[calc(1-var(--drawer-swipe-progress))] transition-opacity duration-[180ms] data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:duration-0 motion-reduce:transition-none" />
        <Drawer.Viewport className="fixed inset-0 z-50 flex items-end justify-center">
          <Drawer.Popup
            initialFocus={unlessTyping}
            className="flex max-h-[calc(100dvh-48px)] w-full max-w-2xl flex-col rounded-t-xl border-line border-t bg-panel text-ink shadow-xl outline-hidden [transform:translateY(var(--drawer-swipe-movement-y))] transition-transform duration-[180ms] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)] data-swiping:select-none data-swiping:duration-0 motion-reduce:transition-none"
          >
            <div aria-hidden="true" className="mx-auto mt-2 h-1 w-9 rounded-full bg-edge" />
            <header className="flex items-center justify-between py-1.5 pr-2 pl-4">
              <Drawer.Title className="font-semibold text-body">{title}</Drawer.Title>
              <Drawer.Close render={<IconButton label="Close" icon="close" />} />
            </header>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-[max(16px,env(safe-area-inset-bottom))]">
              {children}
            </Drawer.Content>
            {footer && (
              <div className="border-line border-t bg-panel p-3 pb-[max(12px,env(safe-area-inset-bottom))]">
                {footer}
              </div>
            )}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
