import { ApiError } from "#contract/problem.ts";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import { readDiskError } from "./archive-error.ts";
import { type BringOptions, bring } from "./bring.ts";
import { NotPlaced } from "./disk/disk.ts";

/** An item that was not brought. */
export interface Failed {
  wanted: Wanted;
  problem: string;
  /** Its link was refused: a newer record may hold a fresh one. */
  expired: boolean;
}

export interface Brought {
  files: TakenFile[];
  failed: Failed[];
}

/** What is told while files come. */
export interface Progress {
  files: number;
  failed: number;
  bytes: number;
}

const secondsBetween = 2;
/** Links that are refused, besides those that were under way, before all are taken for expired. */
const mostRefused = 4;

/** How one item failed, or, thrown, what ends all of it. */
function failureOf(error: unknown, folder: string): Pick<Failed, "problem" | "expired"> {
  if (error instanceof ApiError) return { problem: error.message, expired: error.problem.code === "expired" };
  if (error instanceof NotPlaced) return { problem: error.message, expired: false };
  return { problem: readDiskError(error, folder), expired: false };
}

/**
 * Brings so many at once, and tells how far it is every two seconds. One that fails is told, and the rest goes on; a disk that
 * fails, or `signal`, ends all. Those that are under way then are let go, and no half of them has a name.
 */
export async function bringAll(
  wanted: readonly Wanted[],
  options: Omit<BringOptions, "moved"> & {
    folder: string;
    atOnce: number;
    tell: (progress: Progress) => void;
  },
): Promise<Brought> {
  const { atOnce, tell, folder } = options;
  const brought: Brought = { files: [], failed: [] };
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  let bytes = 0;
  const queue = wanted.values();
  const moved = (more: number) => {
    bytes += more;
  };
  /** One after the other that were refused since the last one that came. */
  let refused = 0;
  let fatal: { error: unknown } | undefined;
  const fail = (next: Wanted, error: unknown) => {
    if (signal.aborted) return;
    try {
      const failure = failureOf(error, folder);
      brought.failed.push({ wanted: next, ...failure });
      // All links are of one age: the others need not be asked to know that they have ended too.
      if (failure.expired && ++refused === atOnce + mostRefused)
        for (const left of queue) brought.failed.push({ wanted: left, ...failure });
    } catch (end) {
      fatal = { error: end };
      ended.abort();
    }
  };
  const settling = new Set<Promise<void>>();
  const take = async () => {
    for (const next of queue) {
      if (signal.aborted) return;
      try {
        const { settled } = await bring(next, { ...options, signal, moved });
        // Its bytes came, so its link was good. When the disk has it is later, and may be among those that are refused.
        refused = 0;
        const end = settled.then(
          (file) => void brought.files.push(file),
          (error) => fail(next, error),
        );
        settling.add(end);
        void end.then(() => settling.delete(end));
      } catch (error) {
        fail(next, error);
      }
    }
  };
  const say = () => tell({ files: brought.files.length, failed: brought.failed.length, bytes });
  const timer = setInterval(say, secondsBetween * 1_000);
  try {
    await Promise.all(Array.from({ length: atOnce }, take));
    await Promise.all(settling);
    if (fatal) throw fatal.error;
    return brought;
  } finally {
    clearInterval(timer);
  }
}
