/** A cell of the grid, by its places on the two sides; column -1 is the head of the row. */
export interface Cell {
  row: number;
  col: number;
}

/** What marks a cell's element, or the link that fills it, so that it can be found. */
export const cellMark = (row: number, col: number) => ({ "data-cell": `${row},${col}` });

/** Selects the element of a cell. */
export const cellSelector = ({ row, col }: Cell): string => `[data-cell="${row},${col}"]`;

/** The cell that an element lies in; undefined where it lies in none. */
export function cellOf(element: Element): Cell | undefined {
  const mark = element.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  const [row, col] = mark?.split(",").map(Number) ?? [];
  return row === undefined || col === undefined ? undefined : { row, col };
}
