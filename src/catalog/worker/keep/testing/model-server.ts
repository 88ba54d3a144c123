import * as v from "valibot";
import { type Change, changeSchema, type Taken } from "#contract/changes.ts";
import { ApiError } from "#contract/problem.ts";
import { fieldOf, isNewer, type Register } from "#contract/registers.ts";
import type { Changes, ChangesApi } from "../sync/changes-api.ts";

interface Row {
  register: Register;
  /** Its place in the feed. */
  seq: number;
}

/** What a server holds; a copy of it is a backup. */
interface Held {
  rows: Map<string, Row>;
  taken: Set<string>;
  cursor: number;
}

const empty = (): Held => ({ rows: new Map(), taken: new Set(), cursor: 0 });
const keyOf = ({ subject, field, owner }: Register) => JSON.stringify([subject, field, owner]);

const unreachable = new ApiError({
  code: "server-unreachable",
  status: 0,
  title: "The server does not answer.",
  detail: "",
  retryable: true,
});

/** The rules of `/api/changes`, in memory. `now` is its clock. */
export class ModelServer {
  library = "library";
  /** Whether nobody reaches it. */
  isDown = false;
  /** Whether it takes what is sent and the answer to that is lost on the way. */
  losesAnswers = false;
  /** Whose role lets them look alone: their own is taken, and nothing else. */
  readonly viewers = new Set<string>();
  /** Why it refuses changes of a field. */
  readonly refuses = new Map<string, string>();
  /** Registers of one answer. */
  limit = 7;
  readonly #read: () => number;
  #latest = 0;
  #held = empty();
  readonly #followers = new Set<(cursor: number) => void>();

  constructor(now: () => number) {
    this.#read = now;
  }

  /** Never goes back: what it has said was then. */
  #now(): number {
    this.#latest = Math.max(this.#latest, this.#read());
    return this.#latest;
  }

  get registers(): Register[] {
    return Array.from(this.#held.rows.values(), ({ register }) => register);
  }

  backup(): () => void {
    const copy = structuredClone(this.#held);
    return () => {
      this.#held = structuredClone(copy);
    };
  }

  /** As a browser of a person reaches it. */
  api(person: string): ChangesApi {
    const reach = async () => {
      await Promise.resolve();
      if (this.isDown) throw unreachable;
    };
    return {
      since: async (cursor) => {
        await reach();
        return this.#since(person, cursor);
      },
      send: async (client, changes) => {
        await reach();
        const taken = this.#take(person, client, structuredClone(changes));
        if (this.losesAnswers) throw unreachable;
        return taken;
      },
      merge: async (registers) => {
        await reach();
        for (const register of structuredClone(registers))
          this.#put({
            ...register,
            stamp: { ...register.stamp, time: Math.min(register.stamp.time, this.#now()) },
          });
        return this.#answer([]);
      },
      follow: (onCursor) => {
        this.#followers.add(onCursor);
        onCursor(this.#held.cursor);
        return () => this.#followers.delete(onCursor);
      },
    };
  }

  #since(person: string, asked: number): Changes {
    const since = asked > this.#held.cursor ? 0 : asked;
    const found = [...this.#held.rows.values()]
      .filter(({ register, seq }) => seq > since && (register.owner === "" || register.owner === person))
      .sort((a, b) => a.seq - b.seq);
    const given = found.slice(0, this.limit);
    const more = given.length < found.length;
    return {
      library: this.library,
      person,
      registers: structuredClone(given.map(({ register }) => register)),
      cursor: more ? (given.at(-1)?.seq ?? since) : this.#held.cursor,
      more,
      now: this.#now(),
    };
  }

  #take(person: string, client: string, changes: readonly Change[]): Taken {
    const refused: Taken["refused"] = [];
    const limit = this.#now();
    let last = limit;
    for (const change of changes) {
      const reason = v.is(changeSchema, change) ? this.refuses.get(change.field) : "It is no change.";
      if (reason !== undefined) refused.push({ id: change.id, reason });
      else if (this.viewers.has(person) && fieldOf(change.field)?.owner !== "person") {
        refused.push({ id: change.id, reason: "You may look.", code: "not-allowed" });
        continue;
      }
      const name = JSON.stringify([client, change.id]);
      if (reason !== undefined || this.#held.taken.has(name)) continue;
      this.#held.taken.add(name);
      const { field, value, subjects } = change;
      const time = change.time <= limit ? change.time : ++last;
      const owner = fieldOf(field)?.owner === "person" ? person : "";
      for (const subject of subjects)
        this.#put({ subject, field, owner, value, stamp: { time, person, client } });
    }
    this.#latest = Math.max(this.#latest, last);
    return this.#answer(refused);
  }

  #put(register: Register): void {
    const before = this.#held.rows.get(keyOf(register))?.register;
    if (before && !isNewer(register.stamp, before.stamp)) return;
    this.#held.rows.set(keyOf(register), { register, seq: ++this.#held.cursor });
  }

  #answer(refused: Taken["refused"]): Taken {
    const { cursor } = this.#held;
    for (const follower of this.#followers) queueMicrotask(() => follower(cursor));
    return { cursor, now: this.#now(), refused };
  }
}
