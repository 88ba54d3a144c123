import { createRoot } from "react-dom/client";
import { Virtuoso } from "react-virtuoso";

interface Item {
  src: string;
  aspect: number;
}

interface Row {
  height: number;
  items: Item[];
}

const target = 210;

/** The floor: a list fetched, rows of equal width, and nothing else. */
function rowsOf(items: readonly Item[], width: number): Row[] {
  const rows: Row[] = [];
  let row: Item[] = [];
  let sum = 0;
  for (const item of items) {
    row.push(item);
    sum += item.aspect;
    if (width / sum > target) continue;
    rows.push({ height: width / sum, items: row });
    row = [];
    sum = 0;
  }
  return rows;
}

const items = (await (await fetch("/list.json")).json()) as Item[];
const rows = rowsOf(items, innerWidth);

createRoot(document.getElementById("root")!).render(
  <Virtuoso
    style={{ height: innerHeight }}
    data={rows}
    increaseViewportBy={500}
    itemContent={(_, row) => (
      <div style={{ display: "flex", height: row.height }}>
        {row.items.map((item) => (
          <img key={item.src} alt="" src={item.src} style={{ width: row.height * item.aspect }} />
        ))}
      </div>
    )}
  />,
);
