import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { isTyping, unlessTyping } from "../keyboard/focus.ts";
import { popupSurface } from "./popup-classes.ts";

interface PopoverProps {
  /** Its heading, and its name. */
  title: string;
  children: ReactNode;
  /** What it hangs on, and where focus returns to. */
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A small panel beside a button. Heavy: load it lazily. */
export function Popover({ title, children, anchor, open, onOpenChange }: PopoverProps) {
  return (
    <BasePopover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the anchor counts as outside; the anchor's own click will close it.
        if (event.target instanceof Node && anchor?.contains(event.target)) return;
        onOpenChange(next);
      }}
    >
      <BasePopover.Portal>
        <BasePopover.Positioner
          anchor={anchor}
          sideOffset={8}
          align="end"
          collisionPadding={8}
          className="z-50"
        >
          <BasePopover.Popup
            initialFocus={unlessTyping}
            finalFocus={() => !isTyping() && anchor}
            className={`w-80 max-w-[calc(100vw-16px)] p-4 ${popupSurface}`}
          >
            <BasePopover.Title className="font-semibold text-body">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
