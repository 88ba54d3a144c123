import "../scroll/main.css";
import { createRoot } from "react-dom/client";
import type { Catalog, Row } from "#catalog/index.ts";
import { RecordCache } from "#library/records/record-cache.ts";
import { RecordsContext } from "#library/records/records.ts";
import { buildImage } from "#testing/assets.ts";
import { MatrixGrid } from "../../../src/features/matrix/grid/matrix-grid.tsx";
import { pictureOf } from "../scroll/sample.ts";
import { sampleMatrix } from "./sample.ts";

const recordOf = (row: Row) => buildImage({ id: String(row), url: pictureOf(row) }, row);
const catalog = {
  getStatus: () => ({ renewals: 0 }),
  subscribe: () => () => {},
  records: async (rows: ArrayLike<Row>) => Array.from(rows, recordOf),
} as unknown as Catalog;

const params = new URLSearchParams(location.search);
const matrix = sampleMatrix(Number(params.get("rows")), Number(params.get("cols")));
const records = new RecordCache(catalog);

createRoot(document.getElementById("root")!).render(
  <RecordsContext value={records}>
    <div className="flex h-dvh flex-col bg-page text-ink">
      <MatrixGrid
        question="sample"
        matrix={matrix}
        titleOf={(axis) => axis}
        labelOf={(_, value) => value}
        hrefOf={(row, col) => `/?model=${row}&style=${col}`}
      />
    </div>
  </RecordsContext>,
);
