import { fieldOf, type RegisterValue } from "#contract/registers.ts";
import type { Action, Entry, Former } from "./action.ts";
import type { SubjectRegisters } from "./subject-registers.ts";

/**
 * Gathers what undoes an action, from subjects of which is known what they have today: nothing of a field that somebody has
 * set again. The server may have set an earlier time than ours, where our clock was ahead.
 */
export class Undoing {
  readonly #fields: {
    former: Former;
    owner: string;
    of: Map<string, RegisterValue>;
    to: Map<RegisterValue, string[]>;
  }[];
  readonly #client: string;

  constructor({ fields }: Action, person: string, client: string) {
    this.#client = client;
    this.#fields = fields.map((former) => ({
      former,
      owner: fieldOf(former.field)?.owner === "person" ? person : "",
      of: new Map(
        [...former.had].flatMap(([value, subjects]) => subjects.map((subject) => [subject, value] as const)),
      ),
      to: new Map(),
    }));
  }

  /** All that the action has changed: what is to be taken in. */
  subjects(): Set<string> {
    return new Set(this.#fields.flatMap(({ of }) => [...of.keys()]));
  }

  /** Takes a subject in, with what is known of it today. */
  take(subject: string, registers: SubjectRegisters): void {
    for (const { former, owner, of, to } of this.#fields) {
      const had = of.get(subject);
      if (had === undefined) continue;
      const now = registers.find((register) => register.field === former.field && register.owner === owner);
      const ours = now && now.stamp.client === this.#client && now.stamp.time <= former.time;
      if (!ours || now.value !== former.value) continue;
      const others = to.get(had);
      if (others) others.push(subject);
      else to.set(had, [subject]);
    }
  }

  entries(): Entry[] {
    return this.#fields.flatMap(({ former, to }) =>
      Array.from(to, ([value, subjects]) => ({ field: former.field, value, subjects })),
    );
  }
}
