import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Fragment } from "react";
import { isTyping } from "../keyboard/focus.ts";
import { Kbd } from "../keyboard/kbd.tsx";
import { Icon, type IconName } from "../words/icon.tsx";
import { popupSurface } from "./popup-classes.ts";

export interface MenuItem {
  /** Tells it from the others where two may have the same label. */
  id?: string;
  label: string;
  /** Stands for itself: a hairline parts it from those above. */
  parted?: true;
  icon: IconName;
  /** The caps of the keys that do the same. */
  keys?: readonly string[];
  /** A quiet word at the end, which may change while the menu is open: its room is kept. */
  aside?: string;
  disabled?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  /** Its name: "Actions of Foxes". */
  label: string;
  items: readonly MenuItem[];
  /** What it hangs on, and where the focus returns to. */
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Actions beside the button that opened it. Heavy (45 kB gzipped): load it lazily. */
export function Menu({ label, items, anchor, open, onOpenChange }: MenuProps) {
  return (
    <BaseMenu.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the anchor counts as outside; the anchor's own click will close it.
        if (event.target instanceof Node && anchor?.contains(event.target)) return;
        onOpenChange(next);
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} sideOffset={4} align="end" collisionPadding={8} className="z-50">
          <BaseMenu.Popup
            aria-label={label}
            finalFocus={() => !isTyping() && anchor}
            className={`max-h-(--available-height) min-w-52 max-w-[min(20rem,calc(100vw-16px))] overflow-y-auto p-1 ${popupSurface}`}
          >
            {items.map(({ id, label, icon, keys, aside, disabled, parted, onSelect }) => (
              <Fragment key={id ?? label}>
                {parted && <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />}
                <BaseMenu.Item
                  disabled={disabled ?? false}
                  onClick={onSelect}
                  className="flex h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2 text-ui outline-hidden data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:h-11"
                >
                  <span className="text-quiet">
                    <Icon name={icon} />
                  </span>
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {label}
                  </span>
                  {aside !== undefined && (
                    <span className="min-w-18 text-right text-quiet tabular-nums">{aside}</span>
                  )}
                  {keys && (
                    <span className="flex gap-1 pointer-coarse:hidden">
                      {keys.map((cap) => (
                        <Kbd key={cap}>{cap}</Kbd>
                      ))}
                    </span>
                  )}
                </BaseMenu.Item>
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
