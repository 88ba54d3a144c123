import type { Register } from "#contract/registers.ts";
import { type FileProblem, wrong } from "./file-problem.ts";
import { readMarksCsv } from "./formats/marks-csv.ts";
import { readMarksJson } from "./formats/marks-json.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { registersOfRows } from "./rows-to-registers.ts";

/** A million marks take some 200 MB: more is no file of marks. */
const mostBytes = 400_000_000;

/** What an import of a file would do; a table says nothing of when. */
export type Reading =
  | { ok: true; plan: ImportPlan; table: boolean }
  | { ok: false; problems: readonly FileProblem[] };

/** Reads a file and holds it against what is here. Whether it is a table is told by its first letter, not by its name. */
export async function readImport(file: File, here: readonly Register[], person: string): Promise<Reading> {
  if (file.size > mostBytes)
    return wrong("The file is larger than 400 MB. Choose one that was exported here.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return wrong("The file cannot be read as text in UTF-8. In Excel, save it as “CSV UTF-8”.");
  }
  if (/^\s*[{[]/.test(text)) {
    const read = readMarksJson(text);
    return read.ok ? { ok: true, plan: planImport(read.value, here, person), table: false } : read;
  }
  const read = readMarksCsv(text);
  if (!read.ok) return read;
  const stamp = { time: file.lastModified, person, client: "table" };
  const said = registersOfRows(read.value, here, person, stamp);
  return { ok: true, plan: planImport(said, here, person), table: true };
}
