import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useCatalog } from "#library/status.ts";
import { startedUp } from "#shared/start-up.ts";
import { EarlyKeys } from "#ui/keyboard/early-keys.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useAfterPaint } from "#ui/late/use-after-paint.ts";
import { BandList } from "./bands/band-list.tsx";
import { endHeight } from "./bands/end-of-sheet.tsx";
import { SheetScroller } from "./bands/sheet-scroller.ts";
import { watchDrawn } from "./drawn-sheet.ts";
import { FoldKeys } from "./folds/late-folds.ts";
import type { SheetFolds } from "./folds/sheet-folds.ts";
import { columnsFor, targetFor } from "./layout/density.ts";
import { layoutSheet } from "./layout/layout-sheet.ts";
import type { View } from "./layout/sheet-layout.ts";
import { PictureQueue } from "./pictures/picture-queue.ts";
import { TileTones } from "./pictures/tile-tones.ts";
import { listName, type Places } from "./places.ts";
import { SheetContentContext, SheetContext } from "./sheet-context.ts";
import { useBox } from "./use-box.ts";
import { useSheetController } from "./use-sheet-controller.ts";

interface SheetProps {
  result: QueryResult;
  /** Given, the result is a folded one: see `foldResult`. */
  folds?: SheetFolds | undefined;
  /** What `result` answers, or is about to: names the list whose place is kept. */
  query: AssetQuery;
  places: Places;
  view: View;
  /** Step of density, 1 (small tiles) to 5. */
  size: number;
  /** Given, two fingers choose another one. */
  onSize?: (size: number) => void;
  /** The search part of the tiles' links: the list's own parameters ("?q=fox" or ""). */
  linkSearch: string;
  /** The item that is open, in the viewer or beside the sheet: marked, and followed into view. */
  currentRow?: Row | undefined;
  /** Another number each time that a person asks to see what is new. */
  arrivals?: number;
  /** False while something above the sheet has the arrow keys. */
  keys?: boolean;
  /** What stands after the last tile: whether that is everything. */
  end?: ReactNode;
}

/**
 * The contact sheet: every asset of a result, in lines that fill the width. It fills its parent, which must have a
 * height, and scrolls by itself.
 */
export function Sheet(props: SheetProps) {
  const { ref, width, height } = useBox();
  return (
    <div ref={watchDrawn} className="relative h-full min-h-0 pl-1">
      <div ref={ref} className="h-full">
        {width > 0 && <MeasuredSheet {...props} width={width} viewport={height} />}
      </div>
    </div>
  );
}

/** Of the six connections a browser opens, two are left for everything else. */
const picturesAtOnce = 4;
/**
 * Milliseconds without a new letter before pictures are asked for: a person who types has no eye for those that the
 * next letter takes away, yet making and decoding them would hold up its results.
 */
const typingPause = 200;

// Nobody scrubs or selects before there is a picture.
const DateKeys = lazy(() => import("./dates/date-keys.tsx"), "DateKeys", startedUp);
const Pinching = lazy(() => import("./density/pinching.tsx"), "Pinching", startedUp);
const Selecting = lazy(() => import("./selecting/selecting.tsx"), "Selecting", startedUp);
const Scrubber = lazy(() => import("./scrubber/scrubber.tsx"), "Scrubber", startedUp);

/** Room at the right edge for the scrubber; on a narrow sheet it lies over the pictures while they move. */
const railFor = (width: number): number => (width < 640 ? 4 : 20);

function MeasuredSheet(props: SheetProps & { width: number; viewport: number }) {
  const {
    result,
    folds,
    query,
    places,
    viewport,
    view,
    size,
    onSize,
    linkSearch,
    currentRow,
    keys = true,
    end,
    arrivals = 0,
  } = props;
  const [scroller] = useState(() => new SheetScroller());
  const [queue] = useState(() => new PictureQueue(picturesAtOnce));
  const catalog = useCatalog();
  // Losing a tone costs nothing: it is measured again with the next load.
  const [tones] = useState(
    () => new TileTones((...seen) => void catalog.setColours(...seen).catch(() => {})),
  );
  const sheet = useRef<HTMLElement>(null);

  const dated = query.sort === "newest" || query.sort === "oldest";
  const width = props.width - railFor(props.width);
  const target = targetFor(view, size, width);
  const layout = layoutSheet({
    aspects: result.aspects,
    created: result.created,
    view,
    width,
    target,
    columns: columnsFor(view, size, width),
    dated,
  });
  const height = layout.height + endHeight;

  const typed = useRef(query.text);
  useLayoutEffect(() => {
    if (typed.current !== query.text) queue.rest(typingPause);
    typed.current = query.text;
  }, [query.text, queue]);

  const controller = useSheetController({
    sheet,
    scroller,
    places,
    list: listName(query),
    layout,
    result,
    height,
    viewport,
    dated,
    placeOf: folds?.placeOf,
    currentRow,
    arrivals,
    keys,
  });

  // The scrubber's labels come after the pictures.
  const rail = useAfterPaint({ scroller, layout, result, dated, height, viewport });

  return (
    <SheetContext value={{ scroller, controller, queue, tones, linkSearch, currentRow, terms: result.terms }}>
      <section ref={sheet} aria-label="Sheet" className="group/sheet relative h-full select-none">
        <SheetContentContext value={{ result, layout, folds, end }}>
          <BandList scroller={scroller} height={height} reach={layout.tallest} />
          <Part waiting={keys && <EarlyKeys where="selection" />}>
            <Selecting sheet={sheet} keys={keys} />
          </Part>
          {onSize && (
            <Part>
              <Pinching sheet={sheet} size={size} onSize={onSize} />
            </Part>
          )}
          {keys && folds && (
            <Part waiting={<EarlyKeys where="folds" />}>
              <FoldKeys />
            </Part>
          )}
          {keys && dated && (
            <Part waiting={<EarlyKeys where="dates" />}>
              <DateKeys />
            </Part>
          )}
        </SheetContentContext>
      </section>
      <Part>
        <Scrubber {...rail} />
      </Part>
    </SheetContext>
  );
}
