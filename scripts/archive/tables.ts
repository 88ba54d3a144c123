import type { Asset } from "#contract/asset.ts";
import { errorsName, writeErrors } from "#contract/take-away/errors-csv.ts";
import { indexHead, indexLine, indexName, mergeIndex } from "#contract/take-away/index-csv.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import type { Failed } from "./bring-all.ts";

const urlOf = ({ url }: Asset): string => url;

/** Adds files to `index.csv`. A file of that name that is none of ours stays: false then. */
export async function addToIndex(folder: ArchiveFolder, files: readonly TakenFile[]): Promise<boolean> {
  const before = await folder.readTable(indexName);
  if (before !== "" && !before.startsWith(indexHead)) return false;
  await folder.writeTable(indexName, mergeIndex(before, files.map(indexLine)));
  return true;
}

/** Writes what is missing to `errors.csv`; where nothing is, there is none, and that of an earlier archive goes. A file of that name that is none of ours stays. */
export async function writeErrorTable(folder: ArchiveFolder, failed: readonly Failed[]): Promise<void> {
  const before = await folder.readTable(errorsName);
  if (before !== "" && !before.startsWith(writeErrors([], urlOf))) return;
  const errors = failed.map(({ wanted, problem }) => ({ asset: wanted.item.asset, problem }));
  if (errors.length > 0) await folder.writeTable(errorsName, writeErrors(errors, urlOf));
  else if (before !== "") await folder.removeTable(errorsName);
}
