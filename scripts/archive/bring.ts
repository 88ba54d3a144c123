import type { Asset } from "#contract/asset.ts";
import { ApiError } from "#contract/problem.ts";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import { addPrompt } from "#contract/take-away/png-text.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import type { Originals } from "#server/media/originals/originals.ts";
import type { Disk, DiskPart } from "./disk/disk.ts";
import { inTheOpen } from "./in-the-open.ts";

export interface BringOptions {
  disk: Disk;
  originals: Originals;
  pngPrompt: boolean;
  signal: AbortSignal;
  /** Told of bytes as they come. */
  moved(bytes: number): void;
}

/** All of a file with the disk. */
interface Fetched {
  part: DiskPart;
  extension: string;
}

/**
 * Gives back the memory of a chunk that was copied. Left to the collector, chunks are what it mostly runs for: it then takes a
 * third of the processor, to find that all else is still needed.
 */
function giveBack({ buffer, byteLength }: Uint8Array): void {
  // What is larger than the chunk may hold others.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

async function fetchPart(asset: Asset, options: BringOptions): Promise<Fetched> {
  const { disk, originals, pngPrompt, signal, moved } = options;
  const request = { method: "GET", download: true } as const;
  const { extension, type, body } = await originals.get(asset.url, request, signal);
  // Nothing was asked that could be answered without a file.
  if (!body || extension === undefined) throw new Error("An original without a body");
  const source = pngPrompt && type === "image/png" ? body.pipeThrough(addPrompt(asset.prompt)) : body;
  const part = await disk.part();
  try {
    for await (const chunk of source) {
      await part.write(chunk);
      moved(chunk.byteLength);
      giveBack(chunk);
    }
    return { part, extension };
  } catch (error) {
    part.drop();
    throw error;
  }
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
 * Brings one item to the disk's thread, and resolves once it has all of it: what was fetched is then on its way to its
 * place, which `settled` waits for. Both throw an `ApiError` or a `NotPlaced` where only this one fails, else what the
 * disk says.
 */
export async function bring(wanted: Wanted, options: BringOptions): Promise<{ settled: Promise<TakenFile> }> {
  const { asset, marks } = wanted.item;
  const { part, extension } = await fetchPatiently(asset, options);
  const settled = part
    .settle(wanted, extension)
    .then((file) => ({ asset: inTheOpen(asset), marks, ...file }));
  return { settled };
}
