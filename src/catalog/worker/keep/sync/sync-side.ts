import * as v from "valibot";
import { registerSchema, type Taken } from "#contract/changes.ts";
import { isNewer, type Register } from "#contract/registers.ts";
import { retimed, wrongBy } from "../../../model/overlay/clock.ts";
import {
  noRegisters,
  type SubjectRegisters,
  sameValues,
  withRegister,
} from "../../../model/overlay/subject-registers.ts";
import { oneRequest } from "../../../model/overlay/waiting.ts";
import {
  type Bucket,
  type BucketLines,
  bucketOf,
  decodeBucket,
  encodeBucket,
} from "../../../store/kept/buckets.ts";
import type { KeptChange, KeptFound, Queued } from "../../../store/kept/kept-store.ts";
import { Breath } from "../breath.ts";
import type { Kept, News } from "../kept.ts";
import type { MarkKeeper } from "../mark-keeper.ts";

/** Buckets that are rewritten in one transaction: the worker answers between two. */
const portion = 128;

/** What comes of the server's feed at once: registers, and what was read to get them. */
export interface Read {
  registers: Register[];
  /** From where; undefined for all of it. */
  since: number | undefined;
  /** To where. */
  cursor: number;
  /** Nothing comes after it for now. */
  atEnd: boolean;
}

/** What is kept, as who speaks to the server sees it. */
export class SyncSide {
  readonly #keeper: MarkKeeper;
  readonly #onWritten: () => void;
  /** Entries of the outbox that the server has, by their order: where its feed tells of them at the latest. */
  readonly #taken = new Map<number, number>();

  /** `onWritten` is called after each change of what is kept. */
  constructor(keeper: MarkKeeper, onWritten: () => void) {
    this.#keeper = keeper;
    this.#onWritten = onWritten;
  }

  get client(): string {
    return this.#kept.state.client;
  }

  /** How far the feed has been read; 0 where something of it could not be read back. */
  get cursor(): number {
    return this.#kept.damaged ? 0 : this.#kept.state.cursor;
  }

  /** Changes that the server does not have yet, one an asset. */
  get unsent(): number {
    let count = 0;
    for (const { order, subjects } of this.#kept.outbox.entries())
      if (!this.#taken.has(order)) count += subjects.length;
    return count;
  }

  /** What is to be sent next. */
  next(): Queued[] {
    const { outbox } = this.#kept;
    return oneRequest([...outbox.entries()].filter(({ order }) => !this.#taken.has(order)));
  }

  /** Follows the server's clock; what was made by a wrong one is timed anew before it is sent. */
  hear(now: number): Promise<void> {
    const wrong = wrongBy(this.#kept.state, now, Date.now());
    if (wrong === 0) return Promise.resolve();
    return this.#keeper.turn(async () => {
      const entries = [...this.#kept.outbox.entries()].filter(({ order }) => !this.#taken.has(order));
      const replace = retimed(entries, wrong);
      const state = { offset: this.#kept.state.offset + wrong, given: replace.at(-1)?.time ?? 0 };
      await this.#write([], () => ({ replace, state }), new Set(entries.flatMap(({ subjects }) => subjects)));
    });
  }

  /** Takes the server's word on what was sent. What it has refused leaves the outbox, and is as it was before. */
  heard(sent: readonly Queued[], { cursor, refused }: Taken): Promise<void> {
    const never = new Set(refused.map(({ id }) => id));
    for (const { id, order } of sent) if (!never.has(id)) this.#taken.set(order, cursor);
    const gone = sent.filter(({ id }) => never.has(id));
    if (gone.length === 0) return Promise.resolve();
    return this.#keeper.turn(async () => {
      const changed = subjectsOf(gone);
      await this.#merge(new Map(), changed, { remove: gone.map(({ order }) => order) });
    });
  }

  /**
   * Takes in all that the server holds. Where it is another one than before, what it was known to have counts no more, and is
   * sent again.
   */
  takeAll(read: Omit<Read, "since" | "atEnd">, isOther: boolean): Promise<void> {
    if (isOther) this.#taken.clear();
    return this.take({ ...read, since: undefined, atEnd: true });
  }

  /** Takes in what the feed has told. What was sent and is known to be in it leaves the outbox. */
  take({ registers, since, cursor, atEnd }: Read): Promise<void> {
    return this.#keeper.turn(async () => {
      const told = registersBySubject(registers);
      const done = atEnd
        ? [...this.#kept.outbox.entries()].filter(
            ({ order }) => (this.#taken.get(order) ?? cursor + 1) <= cursor,
          )
        : [];
      const nothing = registers.length === 0 && done.length === 0 && cursor === this.#kept.state.cursor;
      if (nothing && !this.#kept.damaged) return;
      const seen = registers.reduce((latest, { stamp }) => Math.max(latest, stamp.time), 0);
      await this.#merge(told, subjectsOf(done), { remove: done.map(({ order }) => order) }, (found) => ({
        // Another tab may have read on meanwhile, or from the beginning.
        ...(since === undefined || found.state.cursor === since ? { cursor } : {}),
        seen: Math.max(found.state.seen, seen),
      }));
      for (const { order } of done) this.#taken.delete(order);
      if (since === undefined) this.#kept.damaged = false;
    });
  }

  /** What is confirmed here and is not, or is older, among all that the server holds: a backup from before may have been put in its place. */
  lacking(theirs: readonly Register[]): Promise<Register[]> {
    return this.#keeper.turn(async () => {
      const held = new Map(theirs.map((register) => [nameOf(register), register]));
      const lacking: Register[] = [];
      const breath = new Breath();
      for await (const bucket of this.#kept.confirmed()) {
        for (const register of [...bucket.values()].flat()) {
          const their = held.get(nameOf(register));
          if (!their || isNewer(register.stamp, their.stamp)) lacking.push(register);
        }
        if (breath.isDue) await breath.take();
      }
      return lacking;
    });
  }

  get #kept(): Kept {
    return this.#keeper.kept;
  }

  /**
   * Merges registers into the buckets, a portion at a time, the last one with `last`. The buckets of `touched` are
   * written too: that something else may be known of their subjects is told by them.
   */
  async #merge(
    told: ReadonlyMap<string, Register[]>,
    touched: ReadonlySet<string>,
    last: KeptChange,
    state: (found: KeptFound) => NonNullable<KeptChange["state"]> = () => ({}),
  ): Promise<void> {
    const subjects = new Set([...told.keys(), ...touched]);
    const numbers = [...new Set(Array.from(subjects, bucketOf))];
    const changed = new Set<string>();
    const plan: Plan = {
      told,
      touched,
      subjects: Map.groupBy(subjects, bucketOf),
      // Of most changes of the feed who has made them knows already: then nobody has to look again.
      isSeen: (subject, before, after) =>
        sameValues(this.#seen(subject, before), this.#seen(subject, after, last.remove)),
      changed,
    };
    for (let first = 0; first === 0 || first < numbers.length; first += portion) {
      const some = numbers.slice(first, first + portion);
      const isLast = first + portion >= numbers.length;
      const decide = (found: KeptFound): KeptChange => ({
        buckets: mergedBuckets(found, some, plan),
        ...(isLast && { ...last, state: state(found) }),
      });
      await this.#write(some, decide, isLast ? changed : new Set());
    }
  }

  #seen(subject: string, confirmed: SubjectRegisters, without: readonly number[] = []): SubjectRegisters {
    return this.#kept.outbox.over(confirmed, subject, this.client, without);
  }

  async #write(
    numbers: readonly number[],
    decide: (found: KeptFound) => KeptChange,
    changed: ReadonlySet<string>,
  ): Promise<void> {
    const news: News = await this.#kept.write(numbers, decide);
    for (const subject of changed) news.changed.add(subject);
    await this.#keeper.show(news);
    this.#onWritten();
  }
}

interface Plan {
  told: ReadonlyMap<string, Register[]>;
  touched: ReadonlySet<string>;
  /** All of both, by their buckets. */
  subjects: ReadonlyMap<number, readonly string[]>;
  /** Whether a subject looks the same with what is confirmed after it as with what was before. */
  isSeen: (subject: string, before: SubjectRegisters, after: SubjectRegisters) => boolean;
  /** Those that do not are added here. */
  changed: Set<string>;
}

function mergedBuckets(found: KeptFound, numbers: readonly number[], plan: Plan): Map<number, BucketLines> {
  const { told, touched, subjects, isSeen, changed } = plan;
  const merged = new Map<number, BucketLines>();
  for (const number of numbers) {
    const lines = found.buckets.get(number);
    const bucket: Bucket = (lines && decodeBucket(lines)) ?? new Map();
    let differs = false;
    for (const subject of subjects.get(number) ?? []) {
      const before = bucket.get(subject) ?? noRegisters;
      const after = (told.get(subject) ?? []).reduce(withRegister, before);
      if (after === before && !touched.has(subject)) continue;
      if (!isSeen(subject, before, after)) changed.add(subject);
      bucket.set(subject, after);
      differs = true;
    }
    if (differs) merged.set(number, encodeBucket(bucket));
  }
  return merged;
}

const nameOf = ({ subject, field, owner }: Register) => `${subject}\n${field}\n${owner}`;

const subjectsOf = (entries: readonly Queued[]) => new Set(entries.flatMap(({ subjects }) => subjects));

const registersBySubject = (registers: readonly Register[]): Map<string, Register[]> =>
  Map.groupBy(registers, ({ subject }) => subject);

/** The registers of an answer that this version can read. */
export function readable(registers: readonly unknown[]): Register[] {
  return registers.filter((register): register is Register => v.is(registerSchema, register));
}
