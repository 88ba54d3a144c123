import "./main.css";
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Catalog, Row } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import { Sheet } from "../../../src/features/gallery/index.ts";
import { targetFor } from "../../../src/features/gallery/layout/density.ts";
import { layoutSheet } from "../../../src/features/gallery/layout/layout-sheet.ts";
import { boxOf } from "../../../src/features/gallery/layout/locate.ts";
import { Marking } from "../../../src/library/marking.ts";
import { MarkingContext } from "../../../src/library/marks.ts";
import { RecordsContext } from "../../../src/library/records/records.ts";
import { CatalogContext } from "../../../src/library/status.ts";
import { BareGrid } from "./bare.tsx";
import { createProbe, type Probe } from "./probe.ts";
import { sampleRecords, sampleResult } from "./sample.ts";

declare global {
  interface Window {
    probe: Probe;
  }
}

const params = new URLSearchParams(location.search);
const count = Number(params.get("count"));
const bare = params.has("bare");
const height = innerHeight;
const result = sampleResult(count);
const records = sampleRecords();
// Every colour is known, so nothing but this would be asked of it.
const catalog = {
  setColours: () => Promise.resolve(),
  subscribe: () => () => {},
} as unknown as Catalog;
const marking = new Marking(catalog, () => undefined);
const noPlaces = { recall: () => null, remember: () => {} };
let open: (row: Row) => void = () => {};

function SheetPage() {
  const [row, setRow] = useState<Row>();
  open = setRow;
  return (
    <div style={{ height }}>
      <CatalogContext value={catalog}>
        <RecordsContext value={records}>
          <MarkingContext value={marking}>
            <Sheet
              result={result}
              query={everything}
              places={noPlaces}
              view="rows"
              size={3}
              linkSearch=""
              currentRow={row}
            />
          </MarkingContext>
        </RecordsContext>
      </CatalogContext>
    </div>
  );
}

const width = innerWidth - 24;
const scroller = () => document.querySelector<HTMLElement>("[data-scroller],[data-virtuoso-scroller]")!;
const root = createRoot(document.getElementById("root")!);
root.render(bare ? <BareGrid result={result} width={width} height={height} /> : <SheetPage />);

const bareLayout = bare
  ? layoutSheet({
      aspects: result.aspects,
      created: result.created,
      view: "rows",
      width,
      target: targetFor("rows", 3, width),
      dated: true,
    })
  : null;

window.probe = createProbe({
  count,
  scroller,
  go: (index) => {
    if (!bareLayout) return flushSync(() => open(result.rows[index]!));
    const box = boxOf(bareLayout, index);
    scroller().scrollTop = box.top - (height - box.height) / 2;
  },
});
