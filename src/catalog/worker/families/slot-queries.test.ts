import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { nameOfValue, writeSlotValue } from "#contract/prompts/slot-value.ts";
import { withFilter } from "#contract/query.ts";
import { buildAsset } from "#testing/assets.ts";
import { randomTemplate } from "../../model/families/testing/random-template.ts";
import { head } from "../../model/walk/ask.ts";
import { createMemoryStore } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";

it("finds by the two values of a cell just what the matrix has in it, whatever the slots hold", async () => {
  const catalog = await WorkerCatalog.open({ opened: openedFrom(createMemoryStore()), onStatus: () => {} });
  const templates = [1, 2, 3, 4, 5, 6].map((seed) => randomTemplate(seed).prompts);
  // One with values that an address cannot carry as they are.
  const hostile = [
    "\ud800",
    "👩‍👩‍👧‍👦".repeat(200),
    `${"a".repeat(80)}b`,
    `${"a".repeat(80)}c`,
    "<b>.1.</b>",
    "-",
  ];
  templates.push(
    hostile.flatMap((one) =>
      ["rain", "snow"].map((two) => `a lonely animal ${one} walks alone at night in the ${two}, 35mm film`),
    ),
  );
  const items = templates
    .flatMap((prompts) => [...prompts, ...prompts.slice(0, 3)])
    .map((prompt, n) => buildAsset({ kind: "image", id: String(n), prompt }, n));
  await catalog.ingest("video", head, { items: [] });
  for (let from = 0; from < items.length; from += 100)
    await catalog.ingest("image", head, { items: items.slice(from, from + 100) });
  await catalog.admit();

  let cells = 0;
  for (const [prompt = ""] of templates) {
    const family = promptName(prompt);
    const within = withFilter(everything, "family", { include: [family], exclude: [] });
    const matrix = await catalog.late.matrix(within, { rows: "slot.1", cols: "slot.2" });
    const { sides, rowValues, colValues, firstCells, cellCols, starts, takes } = matrix;
    expect(matrix.outside).toBe(0);
    if (sides.cols !== "slot.2") continue;
    for (const [row, rowValue] of rowValues.entries())
      for (let cell = firstCells[row]!; cell < firstCells[row + 1]!; cell++) {
        const include = [rowValue, colValues[cellCols[cell]!]!].map((value, place) =>
          writeSlotValue({ family, place, value: nameOfValue(value) }),
        );
        const { rows } = await catalog.query(withFilter(within, "slot", { include, exclude: [] }));
        expect([...rows].toSorted()).toEqual([...takes.subarray(starts[cell], starts[cell + 1])].toSorted());
        cells++;
      }
  }
  expect(cells).toBeGreaterThan(20);
  catalog.close();
});
