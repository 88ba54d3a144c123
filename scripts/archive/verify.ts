import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { ManifestEntry } from "#contract/take-away/manifest.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { hashOf } from "./hash-of.ts";

/** What is wrong with a file, undefined where it is as it was brought. */
async function wrongWith(
  folder: ArchiveFolder,
  { path, bytes, sha256 }: ManifestEntry,
): Promise<string | undefined> {
  const at = folder.at(path);
  if (!existsSync(at)) return "is gone; the next archive brings it again where the provider still has it";
  const { size } = await stat(at);
  if (size !== bytes) return `has ${size} bytes, and had ${bytes}`;
  return (await hashOf(at)) === sha256 ? undefined : "has the same length, and other bytes";
}

/** Reads every file of the archive again. Tells each that is not as it was brought; gives how many those are. */
export async function verify(folder: ArchiveFolder, tell: (line: string) => void): Promise<number> {
  let wrong = 0;
  for (const entry of folder.manifest.entries.values()) {
    const problem = await wrongWith(folder, entry);
    if (problem === undefined) continue;
    wrong++;
    tell(`${entry.path} ${problem}.`);
  }
  return wrong;
}
