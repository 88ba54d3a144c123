import type { KeptRegisters } from "#library/account/kept-registers.ts";
import { saveFile } from "#shared/files/save-file.ts";
import { formatCount } from "#shared/format.ts";
import { writeMarksCsv } from "./formats/marks-csv.ts";
import { writeMarksJson } from "./formats/marks-json.ts";

/** Saves all that the server has as a file; resolves to what to tell. `unsent`: changes that it does not have yet. */
export async function exportMarks(
  kept: KeptRegisters,
  kind: "json" | "csv",
  unsent: number,
): Promise<string> {
  const registers = await kept.all(AbortSignal.timeout(120_000));
  const now = new Date();
  const name = `contact-sheet-marks-${now.toISOString().slice(0, 10)}.${kind}`;
  if (kind === "json") saveFile(name, "application/json", writeMarksJson(registers, kept.library, now));
  else saveFile(name, "text/csv", writeMarksCsv(registers));
  const lacking =
    unsent === 0 ? "" : ` ${formatCount(unsent)} changes that the server does not have yet are not in it.`;
  return `Exported to ${name}.${lacking}`;
}
