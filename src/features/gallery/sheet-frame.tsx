import type { ScrollerProps } from "react-virtuoso";
import type { SheetScroller } from "./sheet-scroller.ts";

export interface SheetFrameContext {
  scroller: SheetScroller;
  /** The first band that is in the document. */
  segment: number;
  /** Pixels of the sheet that are in the document: all of it, or one segment. */
  height: number;
}

interface SheetFrameProps extends ScrollerProps {
  context: SheetFrameContext;
}

/**
 * Virtuoso's scrolling element. It is as high as the sheet from the first moment, before Virtuoso has measured
 * anything: only so can a place be restored in the very frame in which the sheet appears.
 */
export function SheetFrame({ context, children, ...rest }: SheetFrameProps) {
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
