import type { Said } from "#catalog/index.ts";
import type { State } from "#contract/marks.ts";
import { tagOfField } from "#contract/registers.ts";
import { formatDay } from "#shared/format.ts";

interface Whose {
  /** The person who looks. */
  me: string;
  /** What others are called, by their ids. */
  names: ReadonlyMap<string, string>;
  /** The asset's, which tells a pick from a rejection. */
  state: State | null;
}

const verbs: Readonly<Record<string, string>> = {
  favourite: "Circled",
  rating: "Rated",
  hidden: "Hidden",
  note: "Note",
};

function verbOf(field: string, state: State | null): string {
  if (field === "state") return state === "reject" ? "Rejected" : "Picked";
  return verbs[field] ?? (tagOfField(field) === undefined ? "Marked" : "Tagged");
}

/** "Picked", "by Mia · Yesterday": the latest of what was said, by field. Undefined where nothing was. */
export function whoAndWhen(
  said: Readonly<Record<string, Said>>,
  { me, names, state }: Whose,
): { what: string; words: string; time: number } | undefined {
  const [last] = Object.entries(said).toSorted(([, a], [, b]) => b.time - a.time);
  if (!last) return undefined;
  const [field, { person, time }] = last;
  const who = person === me ? "you" : (names.get(person) ?? "somebody");
  return { what: verbOf(field, state), words: `${who} · ${formatDay(time)}`, time };
}
