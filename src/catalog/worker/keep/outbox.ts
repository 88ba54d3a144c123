import { type SubjectRegisters, withRegister } from "../../model/overlay/subject-registers.ts";
import { registerOf } from "../../model/overlay/waiting.ts";
import type { Queued } from "../../store/kept/kept-store.ts";

/** The outbox in memory, so that what is seen of a subject is at hand. */
export class Outbox {
  /** By their order, which is the one in which they were made. */
  readonly #entries = new Map<number, Queued>();
  readonly #bySubject = new Map<string, Queued[]>();

  get size(): number {
    return this.#entries.size;
  }

  /** In the order in which they were made. */
  entries(): Iterable<Queued> {
    return this.#entries.values();
  }

  get(order: number): Queued | undefined {
    return this.#entries.get(order);
  }

  subjects(): Iterable<string> {
    return this.#bySubject.keys();
  }

  /** Adds an entry, or puts it in the place of the one of its order. */
  put(entry: Queued): void {
    const before = this.#entries.get(entry.order);
    this.#entries.set(entry.order, entry);
    // What only has been taken is said of the very same subjects.
    const known = before?.subjects === entry.subjects || before?.subjects.length === entry.subjects.length;
    for (const subject of entry.subjects) {
      const entries = this.#bySubject.get(subject);
      if (!entries) this.#bySubject.set(subject, [entry]);
      else if (known && before) entries[entries.indexOf(before)] = entry;
      else entries.push(entry);
    }
  }

  delete(order: number): void {
    const entry = this.#entries.get(order);
    if (!entry) return;
    this.#entries.delete(order);
    for (const subject of entry.subjects) {
      const others = this.#bySubject.get(subject)?.filter((one) => one !== entry) ?? [];
      if (others.length > 0) this.#bySubject.set(subject, others);
      else this.#bySubject.delete(subject);
    }
  }

  /** What is seen of a subject: what is confirmed, with what waits on top, but for entries of some orders. */
  over(
    confirmed: SubjectRegisters,
    subject: string,
    client: string,
    without: readonly number[] = [],
  ): SubjectRegisters {
    const all = this.#bySubject.get(subject);
    if (!all) return confirmed;
    const entries = without.length === 0 ? all : all.filter(({ order }) => !without.includes(order));
    return entries.map((entry) => registerOf(entry, subject, client)).reduce(withRegister, confirmed);
  }
}
