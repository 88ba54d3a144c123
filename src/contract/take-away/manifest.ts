import type { AssetKey } from "../asset.ts";
import { subjectOf } from "../registers.ts";

export const manifestName = "archive.jsonl";

/** One line of `archive.jsonl`: a file that is whole in the archive. */
export interface ManifestEntry {
  /** `manifestKey` of the asset. */
  readonly key: string;
  /** From the archive's folder on, "/" between its parts. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** When it was brought, ISO 8601 in UTC. */
  readonly time: string;
}

export const manifestKey = (asset: AssetKey): string => subjectOf(asset);

export const manifestLine = ({ key, path, bytes, sha256, time }: ManifestEntry): string =>
  `${JSON.stringify({ key, path, bytes, sha256, time })}\n`;

/** A manifest as it was read. */
export interface Manifest {
  /** By key; of several lines of one the last counts. */
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** Lines that say nothing that can be used, from 1, each with why. */
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
  /** The last line was cut off while it was written, as a kill does: no problem, and not used. */
  readonly torn: boolean;
  /** The text does not end in a line's end: who appends writes one first. */
  readonly open: boolean;
}

/** Whether a path leads to a file below the folder that it is read from, on every system. */
export function leadsInside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path of ours holds one.
  if (/[\0-\x1f\\:]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** The entry that a line is, or why it is none. */
function readLine(text: string): ManifestEntry | string {
  let value: Partial<Record<keyof ManifestEntry, unknown>> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return "It is no JSON.";
  }
  if (typeof value !== "object" || value === null) return "It is no entry.";
  const { key, path, bytes, sha256, time } = value;
  if (typeof key !== "string" || !/^[iv]\../s.test(key)) return 'Its "key" is no asset\'s.';
  if (typeof path !== "string" || !leadsInside(path)) return 'Its "path" leads to no file in this folder.';
  if (!Number.isSafeInteger(bytes) || (bytes as number) < 0) return 'Its "bytes" are no number of bytes.';
  if (typeof sha256 !== "string" || !/^[\da-f]{64}$/.test(sha256)) return 'Its "sha256" is none.';
  return { key, path, bytes: bytes as number, sha256, time: typeof time === "string" ? time : "" };
}

/** Reads `archive.jsonl`, whatever was done to it: what can be used is, and the rest is told by line. */
export function readManifest(text: string): Manifest {
  const entries = new Map<string, ManifestEntry>();
  const problems: { line: number; problem: string }[] = [];
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const open = lines.at(-1) !== "";
  let torn = false;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (typeof read === "object") {
      // So that the order of the map is that of the lines that count.
      entries.delete(read.key);
      entries.set(read.key, read);
    } else if (open && i === lines.length - 1) torn = true;
    else problems.push({ line: i + 1, problem: read });
  }
  return { entries, problems, torn, open };
}
