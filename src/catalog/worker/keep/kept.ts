import { LruMap } from "#shared/lru-map.ts";
import { noRegisters, type SubjectRegisters } from "../../model/overlay/subject-registers.ts";
import { type Bucket, bucketOf, decodeBucket } from "../../store/kept/buckets.ts";
import type {
  KeptChange,
  KeptFound,
  KeptNews,
  KeptSelection,
  KeptState,
  KeptStore,
} from "../../store/kept/kept-store.ts";
import { Breath } from "./breath.ts";
import { Outbox } from "./outbox.ts";

/** Subjects whose registers are held in memory. */
const capacity = 200_000;
/** Buckets read together. */
const batch = 64;

/** What has changed in the store without this tab's doing. */
export interface News {
  /** Subjects of which something else may be known now. */
  changed: Set<string>;
  /** Of all others nothing is known at all. */
  whole: boolean;
}

/** Where somebody has been who knows what was kept until then. */
export interface SeenKept {
  id: string;
  seq: number;
}

/**
 * What people add, as this browser holds it, and as much of it in memory as is of use. Its methods are not to be called
 * while another of them is under way.
 */
export class Kept {
  readonly #store: KeptStore;
  readonly #buckets = new LruMap<number, Bucket>(capacity, (bucket) => bucket.size + 1);
  /** Which buckets something is in: no other is looked for. */
  readonly #numbers: Set<number>;
  readonly outbox = new Outbox();
  /** As of what is in memory. */
  state: KeptState;
  /** Something could not be read back: it is to be had of the server again. */
  damaged = false;

  /** Opens what is kept, and gives the news since `seen`. */
  static async open(store: KeptStore, seen: SeenKept | undefined): Promise<{ kept: Kept; news: News }> {
    const first = await store.since(seen?.seq ?? -1, -1);
    const whole = first.state.id !== seen?.id;
    const found = whole && seen ? await store.since(-1) : first;
    const kept = new Kept(store, found.state, await store.bucketNumbers());
    const known = whole ? -1 : (seen?.seq ?? -1);
    return { kept, news: { changed: kept.#take(found, known), whole } };
  }

  private constructor(store: KeptStore, state: KeptState, numbers: readonly number[]) {
    this.#store = store;
    this.state = state;
    this.#numbers = new Set(numbers);
  }

  /** Takes in what other tabs have written. */
  async catchUp(): Promise<News> {
    const found = await this.#store.since(this.state.seq);
    if (found.state.id === this.state.id) return { changed: this.#take(found, -1), whole: false };
    for (const { order } of [...this.outbox.entries()]) this.outbox.delete(order);
    this.#buckets.clear();
    this.#numbers.clear();
    return { changed: this.#take(await this.#store.since(-1), -1), whole: true };
  }

  /** Writes a change: see `KeptStore.update`. Gives the news that it has met, the change itself among them if there are any. */
  async write(
    numbers: readonly number[],
    decide: (found: KeptFound) => KeptChange | undefined,
  ): Promise<News> {
    let change: KeptChange | undefined;
    const { before, after, entries } = await this.#store.update(numbers, (found) => {
      change = decide(found);
      return change;
    });
    if (before.seq !== this.state.seq || before.id !== this.state.id) return this.catchUp();
    this.state = after;
    for (const number of change?.buckets?.keys() ?? []) this.#replaced(number);
    for (const order of change?.remove ?? []) this.outbox.delete(order);
    for (const entry of entries) this.outbox.put(entry);
    return { changed: new Set(), whole: false };
  }

  /** What is seen of some subjects, in whatever order: what is confirmed with what waits on top. Others get their turn in between. */
  async each(
    subjects: Iterable<string>,
    visit: (subject: string, registers: SubjectRegisters) => void,
  ): Promise<void> {
    const breath = new Breath();
    const groups = [...byBucket(subjects)];
    for (let first = 0; first < groups.length; first += batch) {
      const some = groups.slice(first, first + batch);
      const buckets = await this.#read(some.map(([number]) => number));
      for (const [i, [, its]] of some.entries()) {
        for (const subject of its) {
          const confirmed = buckets[i]?.get(subject) ?? noRegisters;
          visit(subject, this.outbox.over(confirmed, subject, this.state.client));
        }
        if (breath.isDue) await breath.take();
      }
    }
  }

  /** All that is confirmed, a bucket at a time. */
  async *confirmed(): AsyncIterable<Bucket> {
    const numbers = [...this.#numbers];
    for (let first = 0; first < numbers.length; first += batch)
      for (const bucket of await this.#read(numbers.slice(first, first + batch))) if (bucket) yield bucket;
  }

  /** The subjects of a bucket of what people keep for themselves, and those that wait to be in it. */
  async subjectsOf(number: number): Promise<Set<string>> {
    const [bucket] = await this.#read([number]);
    // Of a hundred thousand "i.…" and "v.…" none is in a bucket of what people keep for themselves.
    const waiting = [...this.outbox.subjects()].filter((s) => s[1] !== "." && bucketOf(s) === number);
    return new Set([...(bucket?.keys() ?? []), ...waiting]);
  }

  /** Whether something is known of any subject at all. */
  get isEmpty(): boolean {
    return this.#numbers.size === 0 && this.outbox.size === 0;
  }

  selection(tab: string): Promise<KeptSelection | undefined> {
    return this.#store.selection(tab);
  }

  keepSelection(tab: string, selection: KeptSelection): Promise<void> {
    return this.#store.keepSelection(tab, selection);
  }

  async #read(numbers: readonly number[]): Promise<(Bucket | undefined)[]> {
    const missing = numbers.filter((number) => this.#numbers.has(number) && !this.#buckets.get(number));
    const read = new Map<number, Bucket>();
    if (missing.length > 0) {
      const lines = await this.#store.buckets(missing);
      for (const [i, number] of missing.entries()) {
        const bucket = this.#decode(lines[i]);
        read.set(number, bucket);
        this.#buckets.set(number, bucket);
      }
    }
    return numbers.map((number) => read.get(number) ?? this.#buckets.get(number));
  }

  #decode(lines: Parameters<typeof decodeBucket>[0] | undefined): Bucket {
    const bucket = lines && decodeBucket(lines);
    if (!bucket) this.damaged = true;
    return bucket ?? new Map();
  }

  #replaced(number: number): void {
    this.#numbers.add(number);
    this.#buckets.delete(number);
  }

  /** Gives the subjects that are concerned, of the outbox those of entries written after `known`. */
  #take({ state, buckets, outbox, orders }: KeptNews, known: number): Set<string> {
    const changed = new Set<string>();
    const note = (subjects: Iterable<string>) => {
      for (const subject of subjects) changed.add(subject);
    };
    this.state = state;
    for (const { number, lines } of buckets) {
      this.#replaced(number);
      const bucket = this.#decode(lines);
      this.#buckets.set(number, bucket);
      note(bucket.keys());
    }
    const there = new Set(orders);
    for (const entry of [...this.outbox.entries()]) {
      if (there.has(entry.order)) continue;
      note(entry.subjects);
      this.outbox.delete(entry.order);
    }
    for (const entry of outbox) {
      if (entry.seq > known) note(entry.subjects);
      this.outbox.put(entry);
    }
    return changed;
  }
}

/** Subjects by the bucket that they are in. */
function byBucket(subjects: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const subject of subjects) {
    const number = bucketOf(subject);
    const group = groups.get(number);
    if (group) group.push(subject);
    else groups.set(number, [subject]);
  }
  return groups;
}
