import { useSyncExternalStore } from "react";
import { type ScrollerProps, Virtuoso } from "react-virtuoso";
import { bandHeight, bandsFor } from "../layout/bands.ts";
import { segmentBands } from "../layout/segments.ts";
import { Band } from "./band.tsx";
import type { SheetScroller } from "./sheet-scroller.ts";

interface BandListProps {
  scroller: SheetScroller;
  /** Of the whole sheet, in pixels. */
  height: number;
  /** How far the content of a band may reach below it, in pixels. */
  reach: number;
}

/**
 * Mounts the bands that are in view and a little around them. This is the one file of the sheet that knows react-virtuoso: all
 * that the sheet asks of a virtualiser is a scrolling element, a number of bands of one height, and which to mount.
 */
export function BandList({ scroller, height, reach }: BandListProps) {
  const segment = useSyncExternalStore(scroller.onSegment, scroller.getSegment);
  const bands = bandsFor(height);
  return (
    <Virtuoso
      components={components}
      context={{
        scroller,
        segment,
        height: Math.min(segmentBands * bandHeight, height - segment * bandHeight),
      }}
      totalCount={Math.max(0, Math.min(segmentBands, bands - segment))}
      fixedItemHeight={bandHeight}
      initialItemCount={Math.min(bands, 5)}
      computeItemKey={(index) => segment + index}
      // A band holds what begins in it, so that the tallest may reach in from above.
      increaseViewportBy={{ top: reach + 128, bottom: 384 }}
      skipAnimationFrameInResizeObserver
      tabIndex={-1}
      style={{ overflowAnchor: "none", overscrollBehavior: "contain" }}
      itemContent={bandAt}
    />
  );
}

interface FrameContext {
  scroller: SheetScroller;
  /** The first band that is in the document. */
  segment: number;
  /** Pixels of the sheet that are in the document: all of it, or one segment. */
  height: number;
}

/**
 * The scrolling element. It is as high as the sheet from the first moment, before the virtualiser has measured
 * anything: only so can a place be restored in the very frame in which the sheet appears.
 */
function Frame({ context, children, ...rest }: ScrollerProps & { context: FrameContext }) {
  const { scroller, height } = context;
  const takeUp = (spacer: HTMLDivElement | null) => {
    if (spacer) scroller.attach(spacer.parentElement);
    return () => scroller.attach(null);
  };
  return (
    <div {...rest} className="[scrollbar-width:none]">
      <div
        ref={takeUp}
        aria-hidden="true"
        className="pointer-events-none absolute top-0 w-px"
        style={{ height }}
      />
      {children}
    </div>
  );
}

const components = { Scroller: Frame };

const bandAt = (index: number, _: unknown, { segment }: FrameContext) => <Band band={segment + index} />;
