import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Asset } from "#contract/asset.ts";
import { planArchive, type Wanted } from "#contract/take-away/archive-plan.ts";
import { manifestKey, manifestName } from "#contract/take-away/manifest.ts";
import type { NamedItem } from "#contract/take-away/name-template.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import { formatCount } from "#shared/format.ts";
import { ArchiveError, readDiskError, wordsOf } from "./archive-error.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { type Brought, bringAll, type Progress } from "./bring-all.ts";
import { choose } from "./choose.ts";
import { Disk } from "./disk/disk.ts";
import { inTheOpen } from "./in-the-open.ts";
import type { Library } from "./library.ts";
import type { Options } from "./options.ts";
import { readMarks } from "./read-marks.ts";
import { bringRenewing } from "./renewing.ts";
import { addToIndex, writeErrorTable } from "./tables.ts";
import { verify } from "./verify.ts";
import { type Listed, walkLists } from "./walk-lists.ts";

type Tell = (line: string) => void;

const megabytes = (bytes: number) => `${formatCount(Math.round(bytes / 1e6))} MB`;

function openFolder(to: string, tell: Tell): ArchiveFolder {
  let folder: ArchiveFolder;
  try {
    folder = new ArchiveFolder(to);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`${to} cannot be used as a folder: ${wordsOf(error)}`);
  }
  const { problems } = folder.manifest;
  for (const { line, problem } of problems.slice(0, 10)) tell(`${manifestName}, line ${line}: ${problem}`);
  if (problems.length > 0)
    tell(
      `${formatCount(problems.length)} lines of ${manifestName} say nothing that can be used; the others are. What they told of is brought again, and no file is lost.`,
    );
  return folder;
}

/** What was there before, with the marks of today. */
function filesBefore({ manifest }: ArchiveFolder, items: readonly NamedItem[]): TakenFile[] {
  return items.flatMap(({ asset, marks }) => {
    const entry = manifest.entries.get(manifestKey(asset));
    return entry
      ? [{ asset: inTheOpen(asset), marks, path: entry.path, bytes: entry.bytes, sha256: entry.sha256 }]
      : [];
  });
}

/** Tells what the lists gave; whether something of them is missing. */
function tellListed(listed: Listed, tell: Tell): boolean {
  for (const problem of listed.problems) tell(problem);
  if (listed.skipped > 0) tell(`${formatCount(listed.skipped)} items could not be read, and are left out.`);
  return listed.problems.length > 0;
}

/** Reads an archive again; gives the exit code. */
async function verifyArchive(folder: ArchiveFolder, tell: Tell): Promise<number> {
  const wrong = await verify(folder, tell);
  const { entries, problems } = folder.manifest;
  tell(
    `${formatCount(entries.size - wrong)} of ${formatCount(entries.size)} files are as they were brought.`,
  );
  return wrong + problems.length > 0 ? 1 : 0;
}

/**
 * Makes an archive, or reads one again. Gives the exit code: 0 where all is there. Throws an `ArchiveError`, or an
 * `ApiError`, in words for a person, where it cannot go on.
 */
export async function archive(
  options: Options,
  open: () => Promise<Library>,
  signal: AbortSignal,
  tell: Tell,
): Promise<number> {
  if (options.verify && !existsSync(join(options.to, manifestName)))
    throw new ArchiveError(`There is no archive in ${options.to}: it has no ${manifestName}.`);
  await using folder = openFolder(options.to, tell);
  if (options.verify) return await verifyArchive(folder, tell);
  const { env, upstream, originals } = await open();
  if (env.apiKey === "") tell("There is no PICTORY_API_KEY: this is an archive of the demo library.");
  const from = performance.now();
  const { marks, lacking } = await readMarks(env);
  if (lacking !== undefined) tell(lacking);
  const listAnew = () => walkLists(upstream, options.kind, signal);
  const listed = await listAnew();
  const incomplete = tellListed(listed, tell);
  const walked = performance.now();
  const assets: Iterable<Asset> = listed.assets.values();
  const items = choose(assets, marks, options);
  const files = folder.files();
  const plan = planArchive(options.names, items, folder.manifest, (path) => files.has(path));
  const { wanted } = plan;
  tell(
    `${formatCount(listed.assets.size)} items are listed, ${formatCount(items.length)} are asked for: ${formatCount(plan.there)} are there, ${formatCount(wanted.length)} are to be brought.`,
  );
  const all = wanted.length;
  const tellProgress = ({ files: come, failed, bytes }: Progress) =>
    tell(
      `${formatCount(come)} of ${formatCount(all)}, ${megabytes(bytes)}${failed > 0 ? `, ${failed} failed` : ""}`,
    );
  let brought: Brought = { files: [], failed: [] };
  const since = performance.now();
  try {
    if (all > 0 || folder.wasCut) {
      const { sidecars, atOnce } = options;
      await using disk = new Disk({ ...(await folder.begin()), sidecars }, atOnce);
      const bringMore = (some: readonly Wanted[]) =>
        bringAll(some, { ...options, disk, folder: folder.path, originals, signal, tell: tellProgress });
      brought = await bringRenewing(wanted, listAnew, bringMore);
      if (!(await addToIndex(folder, [...filesBefore(folder, items), ...brought.files])))
        tell("index.csv is none of ours, and was left alone.");
      await writeErrorTable(folder, brought.failed);
      await folder.end();
    } else await writeErrorTable(folder, []);
  } catch (error) {
    throw new ArchiveError(readDiskError(error, folder.path));
  }
  const bytes = brought.files.reduce((sum, file) => sum + file.bytes, 0);
  const seconds = (to: number, start: number) => `${((to - start) / 1_000).toFixed(1)} s`;
  tell(
    `${formatCount(brought.files.length)} brought, ${megabytes(bytes)}, in ${seconds(performance.now(), since)}; the lists took ${seconds(walked, from)}, the plan ${seconds(since, walked)}.`,
  );
  const missing = all - brought.files.length;
  for (const { wanted: of, problem } of brought.failed.slice(0, 5))
    tell(`Not brought: ${manifestKey(of.item.asset)}: ${problem}`);
  if (brought.failed.length > 0)
    tell(`${formatCount(brought.failed.length)} could not be brought: see errors.csv.`);
  if (signal.aborted) tell("Ended early: run this again to go on.");
  return missing > 0 || incomplete ? 1 : 0;
}
