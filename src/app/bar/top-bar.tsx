import type { ReactNode } from "react";
import type { AssetQuery } from "#contract/query.ts";
import { under } from "#shared/base.ts";
import { listPath, routes } from "#shared/paths.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { useIsPhone } from "#ui/use-media-query.ts";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { opensAside } from "../navigation/follow-links.ts";

const lists = [
  ["all", "All"],
  ["image", "Images"],
  ["video", "Videos"],
] as const;

interface TopBarProps {
  /** The list on screen; null on another page. */
  kind: AssetQuery["kind"] | null;
  /** The list's parameters, kept when going from one kind to another. */
  search: string;
  /** Goes to another list in place of its link. */
  onKind?: (kind: AssetQuery["kind"]) => void;
  /** Whether an item is open: on a phone it covers the bar, and nothing unseen may take the focus. */
  itemOpen: boolean;
  /** Beside the mark on a phone too. */
  field: ReactNode;
  filters: ReactNode;
  /** Whether what is put away in a low window is shown there. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** At the right end; on a phone in the second row. */
  children: ReactNode;
}

/** The one bar: 56 px wide, two rows on a phone, and one again where the window is low. */
export function TopBar({
  kind,
  search,
  onKind,
  itemOpen,
  field,
  filters,
  open,
  onOpen,
  children,
}: TopBarProps) {
  const phone = useIsPhone();
  return (
    <header
      inert={phone && itemOpen}
      className="in-[:fullscreen]:invisible z-20 flex flex-wrap items-center gap-x-2 gap-y-2 border-line border-b bg-page px-3 py-2 md:h-bar md:flex-nowrap md:gap-x-4 md:px-4 md:py-0 low:py-1"
    >
      <a
        href={under(routes.all)}
        aria-label="Contact Sheet, all assets"
        className={`folded:hidden rounded ${focusRing}`}
      >
        <span className="hidden lg:flex">
          <Wordmark />
        </span>
        <span className="flex lg:hidden">
          <Wordmark compact />
        </span>
      </a>
      <nav aria-label="Lists" className="folded:hidden order-3 flex gap-0.5 md:order-none">
        {lists.map(([list, name]) => (
          <a
            key={list}
            href={under(listPath(list) + search)}
            onClick={(event) => {
              // The conditions as they are by then, what is being typed included; a new tab has those of the link.
              if (!onKind || opensAside(event)) return;
              event.preventDefault();
              onKind(list);
            }}
            aria-current={list === kind ? "page" : undefined}
            className={`inline-flex h-8 items-center rounded-md px-2.5 font-medium text-ui hover:text-ink pointer-coarse:h-10 ${list === kind ? "bg-control text-ink" : "text-quiet"} ${focusRing}`}
          >
            {name}
          </a>
        ))}
      </nav>
      <div className="min-w-0 flex-1 basis-3/5 low:basis-0 md:mx-auto md:max-w-2xl md:basis-0">{field}</div>
      {filters}
      <IconButton
        label={open ? "Hide the other bars" : "Show the other bars"}
        icon={open ? "up" : "down"}
        aria-expanded={open}
        className="hidden! low:inline-flex!"
        onClick={() => onOpen(!open)}
      />
      <div className="folded:hidden order-4 ml-auto flex items-center gap-2 md:order-none md:ml-0 md:gap-4">
        {children}
      </div>
    </header>
  );
}
