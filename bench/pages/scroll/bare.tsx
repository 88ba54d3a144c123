import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { QueryResult } from "#catalog/index.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { targetFor } from "../../../src/features/gallery/layout/density.ts";
import { layoutSheet } from "../../../src/features/gallery/layout/layout-sheet.ts";
import { boxesOfLine, firstLineFrom } from "../../../src/features/gallery/layout/locate.ts";
import { pictureOf } from "./sample.ts";

const overscan = 500;

/** The floor: the same boxes and pictures, placed absolutely, rendered in the scroll event; no links, no keys, nothing. */
export function BareGrid({ result, width, height }: { result: QueryResult; width: number; height: number }) {
  const [view, setView] = useState({ top: 0, fast: false });
  const last = useRef(0);
  const target = targetFor("rows", 3, width);
  const layout = layoutSheet({
    aspects: result.aspects,
    created: result.created,
    view: "rows",
    width,
    target,
    dated: true,
  });
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current!;
    let timer: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      const top = element.scrollTop;
      const fast = Math.abs(top - last.current) > height / 2;
      last.current = top;
      flushSync(() => setView({ top, fast }));
      clearTimeout(timer);
      timer = setTimeout(() => setView({ top, fast: false }), 90);
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      element.removeEventListener("scroll", onScroll);
      clearTimeout(timer);
    };
  }, [height]);
  const from = firstLineFrom(layout, view.top - overscan);
  const to = firstLineFrom(layout, view.top + height + overscan);
  const boxes = Array.from({ length: to - from }, (_, i) => boxesOfLine(layout, from + i)).flat();
  return (
    <div ref={scroller} data-scroller style={{ height, overflowY: "scroll", position: "relative" }}>
      <div style={{ height: layout.height }} />
      {boxes.map(({ index, ...box }) => (
        <div
          key={index}
          data-tile={index}
          style={{ ...box, position: "absolute", background: `#${result.colours[index]!.toString(16)}` }}
        >
          <BarePicture row={result.rows[index]!} fast={view.fast} />
        </div>
      ))}
    </div>
  );
}

function BarePicture({ row, fast }: { row: number; fast: boolean }) {
  const [may, setMay] = useState(!fast);
  if (!fast && !may) setMay(true);
  if (!may) return null;
  return (
    <img
      alt=""
      decoding="async"
      src={thumbnailUrl(pictureOf(row), 480)}
      style={{ width: "100%", height: "100%", objectFit: "cover" }}
    />
  );
}
