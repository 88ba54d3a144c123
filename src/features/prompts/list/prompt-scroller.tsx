import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { type ItemProps, type ListProps, Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import { usePainted } from "#ui/late/use-painted.ts";
import { entriesInView, estimatedHeight } from "./estimated-height.ts";

/** What the list can be asked for, by places in its order. */
export interface Scroller {
  /** Scrolls as little as it takes until an entry is in view. */
  show(index: number): void;
  /** The first entry that is in view, and how many are. */
  inView(): { top: number; count: number };
}

interface PromptScrollerProps {
  ref: Ref<Scroller>;
  count: number;
  /** The first entry in view at the start. */
  top: number;
  /** What an entry is known by, whatever its place. */
  keyOf: (index: number) => number;
  entry: (index: number) => ReactNode;
}

/** Pixels around what is in view in which entries are mounted too. */
const around = { top: 300, bottom: 600 };

/** Mounts the entries that are in view. The one file of this feature that knows react-virtuoso. */
export function PromptScroller({ ref, count, top, keyOf, entry }: PromptScrollerProps) {
  const list = useRef<VirtuosoHandle>(null);
  const scroller = useRef<HTMLElement | null>(null);
  const painted = usePainted();
  useImperativeHandle(ref, () => ({
    show: (index) => list.current?.scrollIntoView({ index }),
    inView: () => inViewOf(scroller.current),
  }));
  return (
    <Virtuoso
      ref={list}
      scrollerRef={(element) => {
        scroller.current = element instanceof HTMLElement ? element : null;
      }}
      components={components}
      context={{ count }}
      totalCount={count}
      computeItemKey={keyOf}
      itemContent={entry}
      defaultItemHeight={estimatedHeight(count)}
      initialTopMostItemIndex={Math.min(top, count - 1)}
      // Drawn with the page, not after its height was measured. A list that is returned to has to be scrolled first.
      initialItemCount={top === 0 ? Math.min(count, entriesInView(innerHeight)) : 0}
      // What is out of view would keep back what is in it.
      increaseViewportBy={painted ? around : 0}
      skipAnimationFrameInResizeObserver
      tabIndex={-1}
      className="min-h-0 flex-1 overscroll-contain outline-hidden"
    />
  );
}

interface ListContext {
  count: number;
}

function List({ context: _, ...rest }: ListProps & { context: ListContext }) {
  // biome-ignore lint/a11y/useSemanticElements: the virtualiser keeps its list in a div.
  return <div {...rest} role="list" aria-label="Prompts" />;
}

function Item({ context: { count }, item: _, ...rest }: ItemProps<unknown> & { context: ListContext }) {
  // biome-ignore lint/a11y/useSemanticElements: as above.
  return <div {...rest} role="listitem" aria-posinset={rest["data-index"] + 1} aria-setsize={count} />;
}

const components = { List, Item };

/** Entries that are mounted but out of view do not count; one of which half is seen does. */
function inViewOf(element: HTMLElement | null): { top: number; count: number } {
  const frame = element?.getBoundingClientRect();
  const seen = [...(element?.querySelectorAll<HTMLElement>("[role=listitem]") ?? [])].filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return frame !== undefined && middle > frame.top && middle < frame.bottom;
  });
  return { top: Number(seen[0]?.dataset.index ?? 0), count: seen.length };
}
