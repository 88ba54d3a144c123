import type { Wanted } from "#contract/take-away/archive-plan.ts";
import type { SidecarKind } from "#contract/take-away/sidecars.ts";

/** What the disk's thread is begun with. */
export interface DiskBegin {
  /** The archive's folder, and the one in it for what has no place yet; both are there. */
  folder: string;
  parts: string;
  /** The number of the open file; a process has it in all its threads. */
  manifest: number;
  sidecars: readonly SidecarKind[];
  /** Shared with the thread that fetches: a buffer belongs to one side at a time, and goes by its number. */
  buffers: readonly SharedArrayBuffer[];
}

/** What the disk's thread is told to do. A part is a file that has no place yet; its number is its asker's choice. */
export type DiskOrder =
  | { do: "write"; part: number; buffer: number; bytes: number }
  /** All of it has been written: it is to be given its place, its sidecars and its line. */
  | { do: "settle"; part: number; wanted: Wanted; extension: string }
  | { do: "drop"; part: number };

/** A file in its place, whose line stands in the manifest. */
export interface Settled {
  path: string;
  bytes: number;
  sha256: string;
}

/** What the disk's thread tells. A part ends with one of the last two. */
export type DiskNews =
  | { tells: "free"; buffer: number }
  | { tells: "settled"; part: number; settled: Settled }
  /** `code` is the system's, or undefined where only this file has no place, for which `message` is words. */
  | { tells: "failed"; part: number; message: string; code: string | undefined };
