import { createHash } from "node:crypto";
import { unlink } from "node:fs/promises";
import type { Asset } from "#contract/asset.ts";
import { sourceUrl } from "#contract/media.ts";
import { ApiError } from "#contract/problem.ts";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import { manifestKey } from "#contract/take-away/manifest.ts";
import { apartStem } from "#contract/take-away/name-files.ts";
import { addPrompt } from "#contract/take-away/png-text.ts";
import { type SidecarKind, sidecarsOf } from "#contract/take-away/sidecars.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import type { Originals } from "#server/media/originals/originals.ts";
import { type ArchiveFolder, hashOf } from "./archive-folder.ts";

/** An item that could not be brought, in plain words; the others can. */
export class NotBrought extends Error {
  override name = "NotBrought";
}

export interface BringOptions {
  folder: ArchiveFolder;
  originals: Originals;
  sidecars: readonly SidecarKind[];
  pngPrompt: boolean;
  signal: AbortSignal;
  /** Told of bytes as they are written. */
  moved(bytes: number): void;
}

/** A file on the disk that has no place yet. */
interface Fetched {
  part: string;
  extension: string;
  bytes: number;
  sha256: string;
}

/** Bytes that are written at once: a chunk of the network is small, and each write costs a turn of the disk's threads. */
const together = 1_000_000;

async function fetchPart(asset: Asset, options: BringOptions): Promise<Fetched> {
  const { folder, originals, pngPrompt, signal, moved } = options;
  const request = { method: "GET", download: true } as const;
  const { extension, type, body } = await originals.get(sourceUrl(asset.url), request, signal);
  if (!body || extension === undefined) throw new NotBrought("The host of the file gave nothing.");
  const source = pngPrompt && type === "image/png" ? body.pipeThrough(addPrompt(asset.prompt)) : body;
  const { path, file } = await folder.part();
  const hash = createHash("sha256");
  let bytes = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const write = async () => {
    const { bytesWritten } = await file.writev(held);
    // A disk that is nearly full may take a part without a word: writing the rest takes all of it, or throws.
    if (bytesWritten < heldBytes) await file.writeFile(Buffer.concat(held).subarray(bytesWritten));
    bytes += heldBytes;
    moved(heldBytes);
    held = [];
    heldBytes = 0;
  };
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      held.push(chunk);
      heldBytes += chunk.byteLength;
      if (heldBytes >= together) await write();
    }
    if (heldBytes > 0) await write();
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(path);
    throw error;
  }
  await file.close();
  return { part: path, extension, bytes, sha256: hash.digest("hex") };
}

/** Gives a file its place: the one that was planned, or, where a strange file has that, one with the asset's id. */
async function placePart(folder: ArchiveFolder, { stem, item }: Wanted, fetched: Fetched): Promise<string> {
  for (const each of [stem, apartStem(stem, item.asset)]) {
    const path = `${each}.${fetched.extension}`;
    if (await folder.place(fetched.part, path)) return path;
    // An archive that was killed between the file and its line has left the very same.
    if ((await hashOf(folder.at(path))) === fetched.sha256) {
      await unlink(fetched.part);
      return path;
    }
  }
  await unlink(fetched.part);
  throw new NotBrought(`There is another file already, under the name "${stem}.${fetched.extension}".`);
}

/** Milliseconds before an original is asked for again, where that may help. */
const waits = [1_000, 4_000];

async function fetchPatiently(asset: Asset, options: BringOptions): Promise<Fetched> {
  for (const wait of waits)
    try {
      return await fetchPart(asset, options);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.problem.retryable) throw error;
      const { retryAfter = 0 } = error.problem;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(30_000, Math.max(wait, retryAfter * 1_000))),
      );
      options.signal.throwIfAborted();
    }
  return await fetchPart(asset, options);
}

/**
 * Brings one item: its file, whole and on the disk before it has its name, what stands beside it, and then its line in the
 * manifest. Throws `NotBrought` or an `ApiError` where only this one fails, else what the disk says.
 */
export async function bring(wanted: Wanted, options: BringOptions): Promise<TakenFile> {
  const { folder, sidecars } = options;
  const { asset, marks } = wanted.item;
  const fetched = await fetchPatiently(asset, options);
  const path = await placePart(folder, wanted, fetched);
  const file: TakenFile = { asset, marks, path, bytes: fetched.bytes, sha256: fetched.sha256 };
  await Promise.all(sidecarsOf(file, sidecars).map((sidecar) => folder.writeNew(sidecar.path, sidecar.text)));
  await folder.append({
    key: manifestKey(asset),
    path,
    bytes: file.bytes,
    sha256: file.sha256,
    time: new Date().toISOString(),
  });
  return file;
}
