import { type Marks, noMarks, type State } from "#contract/marks.ts";
import { tagOfField } from "#contract/registers.ts";
import type { Said } from "../../catalog.ts";
import type { SubjectRegisters } from "./subject-registers.ts";

/** Registers of others' own things are nobody else's to see. */
const seenBy = (registers: SubjectRegisters, person: string) =>
  registers.filter(({ owner }) => owner === "" || owner === person);

const says = (value: unknown): boolean => value !== null && value !== false && value !== 0 && value !== "";

/** The marks of an asset as a person sees them. */
export function marksOf(registers: SubjectRegisters, person: string): Marks {
  if (registers.length === 0) return noMarks;
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = { ...noMarks };
  const tags: string[] = [];
  for (const { field, value } of seenBy(registers, person)) {
    if (!says(value)) continue;
    const tag = tagOfField(field);
    if (tag !== undefined) tags.push(tag);
    else if (field === "favourite" || field === "hidden") marks[field] = true;
    else if (field === "rating") marks.rating = value as number;
    else if (field === "state") marks.state = value as State;
    else if (field === "note") marks.note = value as string;
  }
  if (tags.length > 0) marks.tags = tags.sort();
  return marks;
}

/** Who said what is there, and when, by field. */
export function saidOf(registers: SubjectRegisters, person: string): Record<string, Said> {
  const said = seenBy(registers, person).filter(({ value }) => says(value));
  return Object.fromEntries(
    said.map(({ field, stamp }) => [field, { person: stamp.person, time: stamp.time }]),
  );
}
