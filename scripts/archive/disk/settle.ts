import { fstatSync, ftruncateSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import { manifestKey, manifestLine } from "#contract/take-away/manifest.ts";
import { apartStem } from "#contract/take-away/name-files.ts";
import { type SidecarKind, sidecarsOf } from "#contract/take-away/sidecars.ts";
import { hashOf } from "../hash-of.ts";
import { inTheOpen } from "../in-the-open.ts";
import type { Settled } from "./messages.ts";
import { type Part, synced, writeAll } from "./part.ts";
import { placePart, syncFolder, writeNew } from "./place.ts";

/** A part that is whole, and how it ended. */
export interface Whole {
  part: Part;
  wanted: Wanted;
  extension: string;
  end(how: Settled | { error: unknown }): void;
}

/** There is another file already, and another again where that would be put beside it. */
export class NoPlace extends Error {
  override name = "NoPlace";
}

export interface SettleOptions {
  folder: string;
  /** The number of the open file, to whose end lines go. */
  manifest: number;
  sidecars: readonly SidecarKind[];
}

/** Gives a file its place: the one that was planned, or, where a strange file has that, one with the asset's id. */
async function place({ part, wanted: { stem, item }, extension }: Whole, folder: string): Promise<Settled> {
  const sha256 = part.sha256();
  const { bytes } = part;
  for (const each of [stem, apartStem(stem, item.asset)]) {
    const path = `${each}.${extension}`;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (placePart(part.path, join(folder, path))) return { path, bytes, sha256 };
    // An archive that was killed between the file and its line has left the very same.
    if ((await hashOf(join(folder, path))) === sha256) {
      part.drop();
      return { path, bytes, sha256 };
    }
  }
  throw new NoPlace(`There is another file already, under the name "${stem}.${extension}".`);
}

/** Settles one whose bytes are on the disk; what stands beside it is not waited for to be there. */
async function settleOne(whole: Whole, { folder, sidecars }: SettleOptions): Promise<Settled> {
  const settled = await place(whole, folder);
  const { item } = whole.wanted;
  const file = { ...item, ...settled, asset: inTheOpen(item.asset) };
  for (const { path, text } of sidecarsOf(file, sidecars))
    writeNew(join(folder, path), text, whole.part.path);
  return settled;
}

/**
 * Settles files together, which is what a disk does well: the bytes of all, their places, the folders that name them, and
 * then their lines in the manifest, written at once. Each is told how it ended, and one that fails is none of the others'.
 */
export async function settleAll(group: readonly Whole[], options: SettleOptions): Promise<void> {
  const onDisk = await Promise.allSettled(group.map(({ part }) => part.sync()));
  const placed: { whole: Whole; settled: Settled }[] = [];
  for (const [i, whole] of group.entries())
    try {
      const sync = onDisk[i];
      if (sync?.status === "rejected") throw sync.reason;
      placed.push({ whole, settled: await settleOne(whole, options) });
    } catch (error) {
      whole.end({ error });
    }
  const { folder, manifest } = options;
  const lines = placed.map(({ whole, settled }) =>
    manifestLine({
      key: manifestKey(whole.wanted.item.asset),
      ...settled,
      time: new Date().toISOString(),
    }),
  );
  let failed: { error: unknown } | undefined;
  const { size } = fstatSync(manifest);
  try {
    const folders = new Set(placed.map(({ settled }) => dirname(settled.path)));
    await Promise.all(Array.from(folders, (path) => syncFolder(join(folder, path))));
    writeAll(manifest, Buffer.from(lines.join("")));
    await synced(manifest);
  } catch (error) {
    failed = { error };
    // A line of which a full disk took a part would spoil the next.
    ftruncateSync(manifest, size);
  }
  for (const { whole, settled } of placed) whole.end(failed ?? settled);
}
