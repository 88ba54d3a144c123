import { mostSubjects } from "#contract/marks.ts";
import type { Entry } from "../../model/overlay/action.ts";
import { nextTime } from "../../model/overlay/clock.ts";
import type { Waiting } from "../../model/overlay/waiting.ts";
import { freshId } from "../../store/kept/kept-state.ts";
import type { KeptChange, KeptFound } from "../../store/kept/kept-store.ts";

/** Puts entries into the outbox, each field at a time of its own, which `onTime` is told. */
export function adding(
  entries: readonly Entry[],
  person: string,
  onTime: (field: string, time: number) => void = () => {},
): (found: KeptFound) => KeptChange | undefined {
  return ({ state }) => {
    if (entries.length === 0) return undefined;
    let { given } = state;
    const add = entries.flatMap(({ field, value, subjects }): Waiting[] => {
      given = nextTime({ ...state, given }, Date.now());
      onTime(field, given);
      const common = { field, value, time: given, after: state.seen, person };
      return parts(subjects).map((part) => ({ ...common, id: freshId(), subjects: part }));
    });
    return { add, state: { given } };
  };
}

function parts(subjects: readonly string[]): (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (let i = 0; i < subjects.length; i += mostSubjects) all.push(subjects.slice(i, i + mostSubjects));
  return all;
}
