import type { Change } from "#contract/changes.ts";
import type { Register } from "#contract/registers.ts";
import type { TeamBackup } from "./backup/team.ts";

/** Who says something, and by which program. */
export interface Author {
  person: string;
  client: string;
}

/** Registers in the order in which they last changed. */
export interface Since {
  registers: Register[];
  /** Ask from here next. */
  cursor: number;
  /** Whether there is more at once. */
  more: boolean;
}

/**
 * What people have added to libraries, the same over every database. What a promise of a change has fulfilled is on the
 * disk. Every method rejects with whatever the database throws; `StoreKeeper` makes problems of it.
 */
export interface Store {
  /** Makes a library known; does nothing where it is. */
  addLibrary(library: string): Promise<void>;
  /** Makes a person known; does nothing where it is. */
  addPerson(person: string): Promise<void>;
  libraries(): Promise<string[]>;
  /** Forgets which changes were taken before a time. */
  forgetTaken(before: number): Promise<void>;
  /** Where a library's feed of changes ends now. */
  cursor(library: string): Promise<number>;
  /** What has changed since a cursor, but for what is another person's own; 0 is the beginning. */
  since(library: string, person: string, cursor: number, limit: number): Promise<Since>;
  /** Takes changes that are in order; those that were taken before are ignored. Gives the library's cursor. */
  take(library: string, changes: readonly Change[], author: Author, now: number): Promise<number>;
  /** Takes registers with their own stamps; a stamp of the future counts as now. Gives the library's cursor. */
  merge(library: string, registers: readonly Register[], now: number): Promise<number>;
  /** Makes a library what it was when these were all its registers. Gives how many values have changed. */
  restore(library: string, registers: readonly Register[], now: number): Promise<number>;
  /** All registers of a library, in portions, as they were at one moment. */
  readAll(library: string, take: (registers: Register[]) => Promise<void>): Promise<void>;
  /** The accounts whose keys are known to open a library. */
  accounts(library: string): Promise<string[]>;
  addAccount(library: string, account: string): Promise<void>;
  /** The newest assets that a library was seen with, as subjects; those that come now push out the oldest beyond a bound. */
  newest(library: string): Promise<string[]>;
  addNewest(library: string, subjects: readonly string[]): Promise<void>;
  /** Who may sign in, as of one moment; undefined where nobody can. */
  team(): Promise<TeamBackup | undefined>;
  /** Lets those sign in who could then. Gives false, and changes nothing, where somebody can sign in now. */
  restoreTeam(team: TeamBackup): Promise<boolean>;
  /** Remembers a sign-in as ended, until a time at which nothing of it is good any more. */
  endSession(session: string, until: number): Promise<void>;
  isEnded(session: string): Promise<boolean>;
  /** Throws where the database is damaged. */
  verify(): Promise<void>;
  close(): Promise<void>;
}
