import type { Change } from "#contract/changes.ts";
import { mostChanges } from "#contract/marks.ts";
import { fieldOf, type Register } from "#contract/registers.ts";

/** A change in the outbox: made here, and not yet known to be in what the server gives. */
export interface Waiting extends Change {
  /** The latest stamp of the server's that was known when it was made. */
  readonly after: number;
  /** Who made it. */
  readonly person: string;
}

/** What a change says of each of its subjects. */
export function registerOf(waiting: Waiting, subject: string, client: string): Register {
  const { field, value, time, person } = waiting;
  const owner = fieldOf(field)?.owner === "person" ? person : "";
  return { subject, field, owner, value, stamp: { time, person, client } };
}

/** Most subjects of one request: less than a megabyte. */
const mostAtOnce = 20_000;

/** The first changes of some, as many as one request may hold; one at least where there is one. */
export function oneRequest<T extends Waiting>(waiting: Iterable<T>): T[] {
  const batch: T[] = [];
  let subjects = 0;
  for (const one of waiting) {
    subjects += one.subjects.length;
    if (batch.length > 0 && (subjects > mostAtOnce || batch.length >= mostChanges)) break;
    batch.push(one);
  }
  return batch;
}

/** A change as it is sent. */
export const sentChange = ({ id, subjects, field, value, time }: Waiting): Change => ({
  id,
  subjects,
  field,
  value,
  time,
});
