import { manifestName, readManifest } from "#contract/take-away/manifest.ts";
import { formatCount } from "#shared/format.ts";
import type { Job } from "../job/job.ts";
import { sha256Of } from "../originals/taken.ts";
import { readFile } from "./files.ts";

/** Names that are told; how many there are is told always. */
const mostNamed = 10;

/**
 * Reads every file of an archive again and compares it with its manifest; changes nothing. What is missing is brought with
 * the next archive. Resolves to what to tell.
 */
export async function verifyArchive(job: Job, folder: FileSystemDirectoryHandle): Promise<string> {
  const manifest = await readFile(folder, manifestName);
  if (!manifest) return `There is no ${manifestName} in “${folder.name}”: nothing was archived there.`;
  const { entries, problems } = readManifest(await manifest.text());
  job.expect(entries.size);
  const missing: string[] = [];
  const different: string[] = [];
  for (const { path, bytes, sha256 } of entries.values()) {
    job.signal.throwIfAborted();
    const file = await readFile(folder, path);
    if (!file) missing.push(path);
    else if (file.size !== bytes) different.push(path);
    else if ((await sha256Of(new Uint8Array(await file.arrayBuffer()))) !== sha256) different.push(path);
    job.countBytes(file?.size ?? 0);
    job.settle();
  }
  const good = entries.size - missing.length - different.length;
  return [
    `${formatCount(good)} of ${formatCount(entries.size)} are as they were brought.`,
    ...told("Missing, to be brought with the next archive", missing),
    ...told("Changed since", different),
    ...(problems.length > 0 ? [`${formatCount(problems.length)} lines of ${manifestName} say nothing.`] : []),
  ].join(" ");
}

const told = (what: string, paths: readonly string[]): string[] => {
  if (paths.length === 0) return [];
  const more = paths.length > mostNamed ? ", …" : "";
  return [`${what}: ${formatCount(paths.length)} (${paths.slice(0, mostNamed).join(", ")}${more}).`];
};
