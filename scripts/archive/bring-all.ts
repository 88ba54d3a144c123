import { ApiError } from "#contract/problem.ts";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import type { TakenFile } from "#contract/take-away/taken-file.ts";
import { readDiskError } from "./archive-error.ts";
import { type BringOptions, bring, NotBrought } from "./bring.ts";

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

/** How one item failed, or, thrown, what ends all of it. */
function failureOf(error: unknown, folder: string): Pick<Failed, "problem" | "expired"> {
  if (error instanceof ApiError) return { problem: error.message, expired: error.problem.code === "expired" };
  if (error instanceof NotBrought) return { problem: error.message, expired: false };
  return { problem: readDiskError(error, folder), expired: false };
}

/**
 * Brings so many at once, and tells how far it is every two seconds. One that fails is told, and the rest goes on; a disk that
 * fails, or `signal`, ends all. Those that are under way then are let go, and no half of them has a name.
 */
export async function bringAll(
  wanted: readonly Wanted[],
  options: Omit<BringOptions, "moved"> & { atOnce: number; tell: (progress: Progress) => void },
): Promise<Brought> {
  const { atOnce, tell, folder } = options;
  const brought: Brought = { files: [], failed: [] };
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  let bytes = 0;
  const moved = (more: number) => {
    bytes += more;
  };
  const queue = wanted.values();
  const take = async () => {
    for (const next of queue) {
      if (signal.aborted) return;
      try {
        brought.files.push(await bring(next, { ...options, signal, moved }));
      } catch (error) {
        if (signal.aborted) return;
        brought.failed.push({ wanted: next, ...failureOf(error, folder.path) });
      }
    }
  };
  const say = () => tell({ files: brought.files.length, failed: brought.failed.length, bytes });
  const timer = setInterval(say, secondsBetween * 1_000);
  try {
    const takers = Array.from({ length: atOnce }, () =>
      take().catch((error) => {
        ended.abort();
        throw error;
      }),
    );
    const results = await Promise.allSettled(takers);
    const fatal = results.find((result) => result.status === "rejected");
    if (fatal) throw fatal.reason;
    return brought;
  } finally {
    clearInterval(timer);
  }
}
