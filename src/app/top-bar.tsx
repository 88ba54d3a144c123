import type { ReactNode } from "react";
import { Link } from "react-router";
import type { AssetQuery } from "#contract/query.ts";
import { listPath, routes } from "#shared/paths.ts";
import { focusRing } from "#ui/focus-ring.ts";
import { useIsPhone } from "#ui/use-media-query.ts";
import { Wordmark } from "#ui/wordmark.tsx";

const lists = [
  ["all", "All"],
  ["image", "Images"],
  ["video", "Videos"],
] as const;

interface TopBarProps {
  kind: AssetQuery["kind"];
  /** The list's parameters, kept when going from one kind to another. */
  search: string;
  /** Whether an item is open: on a phone it covers the bar, and nothing unseen may take the focus. */
  itemOpen: boolean;
  /** Beside the mark on a phone too. */
  field: ReactNode;
  filters: ReactNode;
  /** At the right end; on a phone in the second row. */
  children: ReactNode;
}

/** The one bar: 56 px wide, two rows on a phone. */
export function TopBar({ kind, search, itemOpen, field, filters, children }: TopBarProps) {
  const phone = useIsPhone();
  return (
    <header
      inert={phone && itemOpen}
      className="in-[:fullscreen]:invisible z-20 flex flex-wrap items-center gap-x-2 gap-y-2 border-line border-b bg-page px-3 py-2 md:h-bar md:flex-nowrap md:gap-x-4 md:px-4 md:py-0"
    >
      <Link to={routes.all} aria-label="Contact Sheet, all assets" className={`rounded ${focusRing}`}>
        <span className="hidden lg:flex">
          <Wordmark />
        </span>
        <span className="flex lg:hidden">
          <Wordmark compact />
        </span>
      </Link>
      <nav aria-label="Lists" className="order-3 flex gap-0.5 md:order-none">
        {lists.map(([list, name]) => (
          <Link
            key={list}
            to={listPath(list) + search}
            aria-current={list === kind ? "page" : undefined}
            className={`inline-flex h-8 items-center rounded-md px-2.5 font-medium text-ui hover:text-ink pointer-coarse:h-10 ${list === kind ? "bg-control text-ink" : "text-quiet"} ${focusRing}`}
          >
            {name}
          </Link>
        ))}
      </nav>
      <div className="min-w-0 flex-1 basis-3/5 md:mx-auto md:max-w-2xl md:basis-0">{field}</div>
      {filters}
      <div className="order-4 ml-auto flex items-center gap-2 md:order-none md:ml-0 md:gap-4">{children}</div>
    </header>
  );
}
