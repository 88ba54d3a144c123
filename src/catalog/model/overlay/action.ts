import type { Marks } from "#contract/marks.ts";
import type { RegisterValue } from "#contract/registers.ts";
import { type Setting, valueIn, withValue } from "./settings.ts";

/** Subjects by the value that they had, of one field that an action has set. */
export interface Former extends Setting {
  /** When it was set: see `Stamp`. */
  time: number;
  had: Map<RegisterValue, string[]>;
}

/** One value for one field of some subjects: what is written of an action. */
export interface Entry extends Setting {
  subjects: readonly string[];
}

/**
 * What one action does to whatever it is meant for: its subjects come by one by one, and of each only what it says
 * otherwise is changed. What each one had is remembered, so that the action can be undone.
 */
export class Action {
  /** What it sets, and what there was. */
  readonly fields: readonly Former[];
  /** Subjects that are marked otherwise than before. */
  changed = 0;

  constructor(settings: readonly Setting[]) {
    this.fields = settings.map((setting) => ({ ...setting, time: 0, had: new Map() }));
  }

  /** Takes a subject in, with the marks that it has. Gives those that it has afterwards, or undefined for the same. */
  take(subject: string, marks: Marks): Marks | undefined {
    let after = marks;
    for (const former of this.fields) {
      const had = valueIn(after, former.field);
      if (had === former.value) continue;
      const others = former.had.get(had);
      if (others) others.push(subject);
      else former.had.set(had, [subject]);
      after = withValue(after, former);
    }
    if (after === marks) return undefined;
    this.changed++;
    return after;
  }

  /** What is to be written: an entry a field. */
  entries(): Entry[] {
    return this.fields
      .map(({ field, value, had }) => ({ field, value, subjects: [...had.values()].flat() }))
      .filter(({ subjects }) => subjects.length > 0);
  }

  /** Must be told when a field was set. */
  written(field: string, time: number): void {
    for (const former of this.fields) if (former.field === field) former.time = time;
  }
}
