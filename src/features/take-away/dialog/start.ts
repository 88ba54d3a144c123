import type { TakingPlan } from "#catalog/index.ts";
import type { Taking } from "#library/records/taking.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { bringInto } from "../folder/bring-into.ts";
import { allowed, pickFolder } from "../folder/pick-folder.ts";
import { verifyArchive } from "../folder/verify.ts";
import { Job } from "../job/job.ts";
import { chooseTarget } from "../zip/targets.ts";
import { usualLimits, writeZips } from "../zip/write-zips.ts";
import type { Choices } from "./choices.ts";
import type { KeptFolder } from "./use-kept-folder.ts";

/** "contact-sheet-2026-11-28". */
const zipName = (): string => `contact-sheet-${new Date().toISOString().slice(0, 10)}`;

/** Begins to write what a plan wants into a ZIP; null where the person has chosen no file. To be called as they press. */
export async function startZip(taking: Taking, choices: Choices, plan: TakingPlan): Promise<Job | null> {
  const single = plan.wanted * (1 + choices.sidecars.length) <= usualLimits.entries;
  const target = await chooseTarget(zipName(), single);
  if (!target) return null;
  const job = new Job("Download", taking, plan.wanted);
  void job.run(() => writeZips(job, { ...choices, manifest: false }, target));
  return job;
}

/** Bytes of each ZIP of an archive: what most disks and mails of today take as one. */
const archivePart = 2 ** 30;

/** Begins to write an archive as ZIPs that say what they have, where the browser gives no folder. */
export async function startArchiveZips(
  taking: Taking,
  choices: Choices,
  plan: TakingPlan,
): Promise<Job | null> {
  const target = await chooseTarget(`${zipName()}-archive`, false);
  if (!target) return null;
  const job = new Job("Archive as ZIP files", taking, plan.wanted);
  const limits = { ...usualLimits, bytes: archivePart };
  void job.run(() => writeZips(job, { ...choices, manifest: true }, target, limits));
  return job;
}

/** A folder that may be written: the one that is given, where a person still allows it, or one that they choose. */
async function folderFor(kept: FileSystemDirectoryHandle | null): Promise<FileSystemDirectoryHandle | null> {
  if (!kept) return pickFolder();
  if (await allowed(kept)) return kept;
  showToast({ message: `The browser does not let this page write into “${kept.name}”. Choose a folder.` });
  return null;
}

/** Begins to bring what a folder lacks; null where there is none that may be written. To be called as a person presses. */
export async function startFolder(taking: Taking, choices: Choices, kept: KeptFolder): Promise<Job | null> {
  const folder = await folderFor(kept.folder);
  if (!folder) return null;
  await kept.keep(folder);
  const job = new Job(`Archive to “${folder.name}”`, taking, 0);
  void job.run(() => bringInto(job, folder, choices));
  return job;
}

/** Begins to compare a folder with its manifest; null where it may not be read. To be called as a person presses. */
export async function startVerify(
  taking: Taking,
  kept: FileSystemDirectoryHandle | null,
): Promise<Job | null> {
  const folder = await folderFor(kept);
  if (!folder) return null;
  const job = new Job(`Verify “${folder.name}”`, taking, 0);
  void job.run(() => verifyArchive(job, folder));
  return job;
}
