import { assetOfSubject, fieldOf, isNewer, type Register } from "#contract/registers.ts";
import { said } from "./says.ts";

/** Whose word counts where a file and what is here differ: whichever is newer, what is here, or the file. */
export const winners = ["newest", "mine", "theirs"] as const;
export type Winner = (typeof winners)[number];

/** What an import would do. Of each field of each subject there is one entry in one of the lists. */
export interface ImportPlan {
  /** Of these nothing was ever said here. */
  added: Register[];
  /** What is here says otherwise, and is older. */
  changed: Register[];
  /** What is here says otherwise, and is newer. */
  conflicts: Register[];
  /** How many say what is here already. */
  same: number;
  /** What the file is about. */
  subjects: ReadonlySet<string>;
}

const nameOf = ({ subject, field, owner }: Register) => `${subject}\n${field}\n${owner}`;

const equal = (a: Register, b: Register) => JSON.stringify(said(a.value)) === JSON.stringify(said(b.value));

/**
 * Holds a file's registers against what is here. A personal field becomes the importing person's own, whoever it was
 * exported by; where a file says something twice, the newer word counts.
 */
export function planImport(file: readonly Register[], here: readonly Register[], person: string): ImportPlan {
  const known = new Map(here.map((register) => [nameOf(register), register]));
  const sent = new Map<string, Register>();
  for (const register of file) {
    const owner = fieldOf(register.field)?.owner === "person" ? person : "";
    const own = { ...register, owner };
    const twin = sent.get(nameOf(own));
    if (!twin || isNewer(own.stamp, twin.stamp)) sent.set(nameOf(own), own);
  }
  const plan: ImportPlan = {
    added: [],
    changed: [],
    conflicts: [],
    same: 0,
    subjects: new Set([...sent.values()].map(({ subject }) => subject)),
  };
  for (const [name, register] of sent) {
    const before = known.get(name);
    if (!before) plan.added.push(register);
    else if (equal(before, register)) plan.same++;
    else if (isNewer(register.stamp, before.stamp)) plan.changed.push(register);
    else plan.conflicts.push(register);
  }
  return plan;
}

/** What to send: registers with their own stamps, and values that must count as said only now. */
export interface Outcome {
  merged: Register[];
  anew: Register[];
}

export function outcomeOf({ added, changed, conflicts }: ImportPlan, winner: Winner): Outcome {
  if (winner === "mine") return { merged: added, anew: [] };
  return { merged: [...added, ...changed], anew: winner === "theirs" ? conflicts : [] };
}

/** Those entries that say something, and those that take something away. */
export function saidAndGone(registers: readonly Register[]): { said: number; gone: number } {
  const gone = registers.filter(({ value }) => said(value) === null).length;
  return { said: registers.length - gone, gone };
}

/** The assets that a file is about. */
export const assetsOf = (plan: ImportPlan) =>
  [...plan.subjects].flatMap((subject) => assetOfSubject(subject) ?? []);
