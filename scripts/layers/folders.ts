import { dirname } from "node:path";

/** A folder with more files than this is read by nobody: it needs rooms. */
const mostFiles = 20;

/** A test stands beside its subject and is found by it, so that it does not count. */
const counts = (file: string) => !/\.(test|spec)\.tsx?$/.test(file);

/** How many files each folder holds itself, of those that have more than it may. */
export function crowdedFolders(files: readonly string[]): Record<string, number> {
  const held = new Map<string, number>();
  for (const file of files.filter(counts)) held.set(dirname(file), (held.get(dirname(file)) ?? 0) + 1);
  return Object.fromEntries([...held].filter(([, count]) => count > mostFiles).toSorted());
}
