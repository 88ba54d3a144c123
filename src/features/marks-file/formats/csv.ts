import { csvLine, plainCell } from "#shared/files/csv.ts";
import { type ReadFile, wrong } from "../file-problem.ts";

/** A record of a CSV file, and the line that it begins on. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** Records as RFC 4180 has them, after a byte order mark, without which Excel takes UTF-8 for something else. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return `\ufeff${records.map(csvLine).join("")}`;
}

/**
 * The records of a CSV file, empty lines left out. Line ends of any system are taken, and a semicolon between cells where
 * the first line has no comma, as Excel writes in half of Europe.
 */
export function readCsv(text: string): ReadFile<CsvRecord[]> {
  const source = text.replace(/^\ufeff/, "");
  const [first = ""] = source.split(/\r\n|\r|\n/, 1);
  const between = !first.includes(",") && first.includes(";") ? ";" : ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${between}\\r\\n]*))(${between}|\\r\\n|\\r|\\n|$)`, "y");
  const records: CsvRecord[] = [];
  let line = 1;
  let record: CsvRecord = { line, cells: [] };
  for (let at = 0; at < source.length || record.cells.length > 0; ) {
    cell.lastIndex = at;
    const match = cell.exec(source);
    if (!match)
      return wrong(
        'A quotation mark is not closed, or stands in the middle of a cell. Write "" for one within a cell.',
        line,
      );
    const [whole, quoted, bare = "", end] = match;
    record.cells.push(plainCell(quoted?.replaceAll('""', '"') ?? bare));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (end === between) continue;
    if (record.cells.length > 1 || record.cells[0] !== "") records.push(record);
    record = { line, cells: [] };
  }
  return { ok: true, value: records };
}
