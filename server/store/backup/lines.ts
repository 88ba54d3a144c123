import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Register } from "#contract/registers.ts";
import { type TeamBackup, teamSchema } from "./team.ts";

/**
 * A backup is lines of JSON, the same for SQLite and PostgreSQL, so that one may be brought back into the other, any
 * program can read it, and no version of a database is asked for: a head, who may sign in, the registers of each library, and an end that
 * says how many there were and what all lines before it hash to.
 */
export interface LibraryBackup {
  library: string;
  accounts: string[];
  newest: string[];
}

const headSchema = v.object({ contactSheet: v.literal("backup"), format: v.number(), made: v.string() });
const librarySchema = v.object({
  library: v.string(),
  accounts: v.array(v.string()),
  newest: v.array(v.string()),
});
const registerSchema = v.object({
  subject: v.string(),
  field: v.string(),
  owner: v.string(),
  value: v.unknown(),
  stamp: v.object({ time: v.number(), person: v.string(), client: v.string() }),
});
const endSchema = v.object({ end: v.literal(true), registers: v.number(), sha256: v.string() });

/** 2: who may sign in is in it too. */
const format = 2;

/** Writes the lines of a backup, each with its line's end. */
export class BackupLines {
  readonly #hash = createHash("sha256");
  registers = 0;

  #line(value: unknown): string {
    const line = `${JSON.stringify(value)}\n`;
    this.#hash.update(line);
    return line;
  }

  head = (made: Date): string => this.#line({ contactSheet: "backup", format, made: made.toISOString() });
  team = (team: TeamBackup): string => this.#line({ team });
  library = (of: LibraryBackup): string => this.#line(of);
  register(register: Register): string {
    this.registers++;
    return this.#line(register);
  }
  end = (): string =>
    `${JSON.stringify({ end: true, registers: this.registers, sha256: this.#hash.digest("hex") })}\n`;
}

/** What a backup holds. */
export interface Backup {
  made: string;
  /** Who could sign in; undefined where nobody did. */
  team?: TeamBackup;
  libraries: (LibraryBackup & { registers: Register[] })[];
}

/** Why a file is no backup that can be brought back, in words for a person. */
export class NoBackup extends Error {
  override name = "NoBackup";
}

/** Reads a whole backup and checks it to its end. Throws `NoBackup` with the line where it is wrong. */
export async function readBackup(lines: AsyncIterable<string>): Promise<Backup> {
  const hash = createHash("sha256");
  const backup: Backup = { made: "", libraries: [] };
  let number = 0;
  let registers = 0;
  for await (const line of lines) {
    number++;
    const value = parsed(line, number);
    if (number === 1) backup.made = headOf(value).made;
    else if (v.is(endSchema, value)) {
      if (value.registers !== registers || value.sha256 !== hash.digest("hex"))
        throw new NoBackup("Its end does not fit what stands before: it has been changed or damaged.");
      return backup;
    } else if (v.is(teamSchema, value)) backup.team = value.team;
    else if (v.is(librarySchema, value)) backup.libraries.push({ ...value, registers: [] });
    else if (v.is(registerSchema, value) && backup.libraries.length > 0) {
      registers++;
      backup.libraries.at(-1)?.registers.push(value as Register);
    } else throw new NoBackup(`Line ${number} is of no kind that is known.`);
    hash.update(`${line}\n`);
  }
  throw new NoBackup("It has no end: it was cut off, or was never finished.");
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NoBackup(
      number === 1 ? "It is no backup of Contact Sheet." : `Line ${number} is damaged or cut off.`,
    );
  }
}

function headOf(value: unknown): v.InferOutput<typeof headSchema> {
  if (!v.is(headSchema, value)) throw new NoBackup("It is no backup of Contact Sheet.");
  if (value.format > format)
    throw new NoBackup("A newer version of Contact Sheet has written it: bring it back with that.");
  return value;
}
