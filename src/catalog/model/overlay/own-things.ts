import * as v from "valibot";
import { fieldOf, type OwnKind } from "#contract/registers.ts";
import { CatalogError, type OwnChange, type OwnThings } from "../../catalog.ts";
import type { Entry } from "./action.ts";
import type { Setting } from "./settings.ts";
import type { SubjectRegisters } from "./subject-registers.ts";

type Fields = Readonly<Record<string, string | number | boolean>>;
type Thing = Fields & { id: string; order: number };
type Change = { id: string; change: Partial<Fields> | null };

interface Shape {
  /** Fields without which there is no such thing. */
  needs: readonly string[];
  /** What other fields are where nobody has said so. */
  rest: Fields & { order: number };
  /** In words for a person, where a needed field is not given. */
  lacks: string;
  /** A person has no more of them; without it there is no end. */
  most?: { count: number; full: string };
}

/** One entry a kind of what a person keeps for themselves. */
const shapes: Readonly<Record<OwnKind, Shape>> = {
  view: {
    needs: ["name", "address"],
    rest: { order: 0, first: false },
    lacks: "A saved view needs a name and an address.",
  },
  template: { needs: ["name", "text"], rest: { order: 0 }, lacks: "A template needs a name and a text." },
  // All of a kind is written with each change of one.
  basket: {
    needs: ["text"],
    rest: { order: 0 },
    lacks: "There is no prompt to keep.",
    most: { count: 500, full: "The basket holds 500 prompts at most. Take some out first." },
  },
};

/** What the registers of a subject say that a person keeps; undefined where that is nothing, or no longer. */
export function ownThing<K extends OwnKind>(
  kind: K,
  subject: string,
  registers: SubjectRegisters,
  person: string,
): OwnThings[K] | undefined {
  const { needs, rest } = shapes[kind];
  const said = new Map(registers.filter(({ owner }) => owner === person).map((r) => [r.field, r.value]));
  if (needs.some((field) => !said.get(field))) return undefined;
  const fields = [...needs, ...Object.keys(rest)].map((field) => [field, said.get(field) ?? rest[field]]);
  // What a register may hold is known by its field.
  return { id: subject.slice(kind.length + 1), ...Object.fromEntries(fields) } as OwnThings[K];
}

/** In the order in which a person has put them. */
export const inOrder = <T extends { id: string; order: number }>(things: readonly T[]): T[] =>
  things.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/**
 * What is to be written for changes of things that are there or come to be; each id is named once. A view that comes to
 * be the first takes that from the others. Throws `CatalogError`, in words for a person, where one cannot be kept.
 */
export function ownSettings<K extends OwnKind>(
  kind: K,
  things: readonly OwnThings[K][],
  changes: readonly OwnChange<K>[],
): Entry[] {
  const { needs, lacks, most, rest } = shapes[kind];
  // What a kind has is said by its shape, here as well as in its type.
  const there = new Map((things as readonly unknown[] as readonly Thing[]).map((thing) => [thing.id, thing]));
  const entries = new Map<string, Entry>();
  const put = (id: string, { field, value }: Setting) => {
    const name = `${field} ${JSON.stringify(value)}`;
    entries.set(name, { field, value, subjects: [...(entries.get(name)?.subjects ?? []), `${kind}.${id}`] });
  };
  let count = there.size;
  for (const { id, change } of withOneFirst(there, changes as readonly Change[])) {
    const before = there.get(id);
    const after = change && { ...rest, ...before, ...change };
    if (id === "" || (after && needs.some((field) => !after[field]))) throw new CatalogError(lacks);
    count += (after ? 1 : 0) - (before ? 1 : 0);
    for (const field of [...needs, ...Object.keys(rest)]) {
      const value = settingOf(field, after?.[field]);
      if (value.value !== settingOf(field, before?.[field]).value) put(id, value);
    }
  }
  if (most && count > most.count && count > there.size) throw new CatalogError(most.full);
  return [...entries.values()];
}

/** The changes, and that those are first no longer that were. */
function withOneFirst(things: ReadonlyMap<string, Thing>, changes: readonly Change[]): readonly Change[] {
  if (!changes.some(({ change }) => change?.first)) return changes;
  const named = new Set(changes.map(({ id }) => id));
  const others = [...things.values()].filter((thing) => thing.first && !named.has(thing.id));
  return [...changes, ...others.map(({ id }) => ({ id, change: { first: false } }))];
}

/** A field and its value, which it must be able to hold; what says the same as nothing is kept as nothing. */
function settingOf(field: string, value: Fields[string] = false): Setting {
  const kept = value === false ? null : value;
  if (!v.is(fieldOf(field)?.value ?? v.never(), kept)) throw new CatalogError(why[field] ?? "");
  return { field, value: kept };
}

const why: Readonly<Record<string, string>> = {
  name: "A name has at least one letter and at most a hundred.",
  address: "This is no address of a page, or is longer than 4,000 characters.",
  text: "A text that is kept has at least one character and at most 20,000.",
  order: "This is no place in a list.",
  first: "A view opens first, or it does not.",
};
