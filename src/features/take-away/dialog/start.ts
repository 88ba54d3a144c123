import type { TakingPlan } from "#catalog/index.ts";
import type { Taking } from "#library/records/taking.ts";
import { bringInto } from "../folder/bring-into.ts";
import { pickFolder } from "../folder/pick-folder.ts";
import { Job } from "../job/job.ts";
import { chooseTarget } from "../zip/targets.ts";
import { usualLimits, writeZips } from "../zip/write-zips.ts";
import type { Choices } from "./choices.ts";

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

/** Begins to bring what a folder lacks; null where none was chosen. To be called as a person presses. */
export async function startFolder(taking: Taking, choices: Choices): Promise<Job | null> {
  const folder = await pickFolder();
  if (!folder) return null;
  const job = new Job(`Archive to “${folder.name}”`, taking, 0);
  void job.run(() => bringInto(job, folder, choices));
  return job;
}
