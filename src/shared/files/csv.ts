/** What a spreadsheet would compute if a cell began with it; and the apostrophe that keeps it from doing so. */
const formula = /^[=+\-@\t\r']/;

/** So that no cell is a formula where the file is opened: an apostrophe before it, which `plainCell` takes away. */
const safe = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What a cell says that was written by `csvLine`. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

function written(cell: string): string {
  const text = safe(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record as RFC 4180 has it, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(written).join(",")}\r\n`;
