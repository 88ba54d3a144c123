import type { Problem } from "#contract/problem.ts";
import { StoreError } from "./store-error.ts";

const waits = "What has been marked meanwhile waits in the browser.";

function problem(detail: string, retryAfter = 5): Problem {
  return {
    code: "store-failed",
    status: 503,
    title: "Marks cannot be kept now.",
    detail: `${detail} ${waits}`,
    retryable: true,
    retryAfter,
  };
}

/** What kinds of failure are told apart; each says what to do about it, given where the store is. */
const kinds = {
  busy: (place: string) => problem(`${place} is in use by another program, and is tried again.`, 1),
  full: (place: string) => problem(`The disk that holds ${place} is full: make room on it.`),
  readOnly: (place: string) =>
    problem(
      `${place} cannot be written: let the user who runs Contact Sheet write there, or set DATA_DIR to another folder.`,
    ),
  damaged: (place: string) =>
    problem(
      `${place} is damaged. Bring a backup back: npm run restore -- FILE. The damaged file is kept beside it.`,
    ),
  newer: (place: string) =>
    problem(
      `${place} was written by a newer version of Contact Sheet. Start that version, or set DATA_DIR to another folder.`,
    ),
  moved: (place: string) =>
    problem(`${place} has been moved or deleted while it was open; it is opened anew.`, 1),
  disk: (place: string) => problem(`The disk that holds ${place} fails to read or write.`),
  unreachable: (place: string) => problem(`${place} does not answer. Start it, or correct DATABASE_URL.`),
  turnedAway: (place: string) =>
    problem(`${place} does not let us in: correct the user, password or database in DATABASE_URL.`),
  noRights: (place: string) =>
    problem(
      `${place} lets us in, but not make our tables: make the user of DATABASE_URL the owner of its database (ALTER DATABASE … OWNER TO …).`,
    ),
  failed: (place: string) => problem(`${place} answered with an error.`),
};
export type StoreFailure = keyof typeof kinds;

/** What a failure of the store is told as. */
export const problemOf = (failure: StoreFailure, place: string): Problem => kinds[failure](place);

/** By SQLite's primary result codes (sqlite.org/rescode.html). */
const bySqlite: Record<number, StoreFailure> = {
  5: "busy",
  6: "busy",
  8: "readOnly",
  10: "disk",
  11: "damaged",
  13: "full",
  14: "readOnly",
  26: "damaged",
};

const bySystem: Record<string, StoreFailure> = {
  EACCES: "readOnly",
  EEXIST: "readOnly",
  ENOTDIR: "readOnly",
  EPERM: "readOnly",
  EROFS: "readOnly",
  EDQUOT: "full",
  ENOSPC: "full",
  EIO: "disk",
};

/** By PostgreSQL's SQLSTATE, or by its class, the first two letters. */
const byPostgres: Record<string, StoreFailure> = {
  "08": "unreachable",
  "28": "turnedAway",
  "3D": "turnedAway",
  "42501": "noRights",
  "42": "turnedAway",
  "40": "busy",
  "53": "full",
  "55": "busy",
  "57": "unreachable",
  XX: "damaged",
};

/** What kind of failure the database, or the way to it, has thrown; undefined for a mistake of ours. */
export function failureOf(error: unknown): StoreFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StoreError) return error.reason;
  const { code, errcode, syscall } = error as Error & { code?: string; errcode?: number; syscall?: string };
  if (errcode !== undefined) return bySqlite[errcode & 0xff] ?? "failed";
  if (code === undefined)
    return /timeout|terminated|not queryable/i.test(error.message) ? "unreachable" : undefined;
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith("E"))
    return byPostgres[code] ?? byPostgres[code.slice(0, 2)] ?? "failed";
  return bySystem[code] ?? (/^E[A-Z]+$/.test(code) || syscall ? "unreachable" : undefined);
}
