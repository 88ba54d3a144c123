import { type ComponentProps, useState } from "react";
import { under } from "#shared/base.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import type { MenuItem } from "#ui/layers/menu.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { DropLine } from "#ui/lists/drop-line.tsx";
import { moveKeys, onMoveKeys } from "#ui/lists/move-keys.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { SavedView } from "../rules/saved-view.ts";

const Menu = lazy(() => import("#ui/layers/menu.tsx"), "Menu");

interface ViewRowProps extends Omit<ComponentProps<"li">, "children" | "onSelect"> {
  view: SavedView;
  /** Whether it is what the sheet shows. */
  current: boolean;
  /** Where a dragged view would fall in: above it, or below. */
  drop: "above" | "below" | null;
  items: readonly MenuItem[];
  /** It has been followed. */
  onFollow: () => void;
  /** A step up (-1) or down (1) by keys. */
  onStep: (delta: 1 | -1) => void;
}

/** One saved view: a link to its list, and what can be done with it. */
export function ViewRow({ view, current, drop, items, onFollow, onStep, ...rest }: ViewRowProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const wanted = useOnceOpen(open);
  return (
    <li
      className="group relative flex h-7 items-center rounded-md hover:bg-control has-focus-visible:bg-control pointer-coarse:h-11"
      {...rest}
    >
      {drop && <DropLine at={drop} />}
      <a
        href={under(view.address)}
        aria-current={current ? "page" : undefined}
        aria-keyshortcuts={moveKeys}
        onClick={(event) => {
          if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) onFollow();
        }}
        onKeyDown={onMoveKeys(onStep)}
        className={`flex h-full min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-ui ${current ? "bg-control font-medium text-ink" : "text-ink"} ${insetFocusRing}`}
      >
        <span className={current ? "text-ink" : "text-quiet"}>
          <Icon name="bookmark" size={14} />
        </span>
        <span className="min-w-0 flex-1 truncate" title={view.name}>
          {view.name}
        </span>
        {view.first && (
          <span className="mr-7 text-quiet text-small group-hover:mr-7 pointer-coarse:mr-11">
            Opens first
          </span>
        )}
      </a>
      <IconButton
        ref={setAnchor}
        label={`Actions of ${view.name}`}
        icon="more"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="absolute! right-0 h-7! w-7! opacity-0 focus-visible:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:h-11! pointer-coarse:w-11! pointer-coarse:opacity-100"
      />
      {wanted && (
        <Part>
          <Menu
            label={`Actions of ${view.name}`}
            items={items}
            anchor={anchor}
            open={open}
            onOpenChange={setOpen}
          />
        </Part>
      )}
    </li>
  );
}
