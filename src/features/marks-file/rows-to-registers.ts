import {
  fieldOf,
  fieldOfTag,
  type Register,
  type RegisterValue,
  type Stamp,
  tagOfField,
} from "#contract/registers.ts";
import type { MarkRow } from "./formats/marks-csv.ts";
import { said } from "./says.ts";

/**
 * What the rows of a CSV file say, as registers with one stamp. An empty cell takes away what is here, and so does a tag
 * that a row does not name; where there is nothing to take away, it says nothing.
 */
export function registersOfRows(
  rows: readonly MarkRow[],
  here: readonly Register[],
  person: string,
  stamp: Stamp,
): Register[] {
  const bySubject = Map.groupBy(here, ({ subject }) => subject);
  return rows.flatMap(({ line, subject, tags, ...fields }) => {
    const known = bySubject.get(subject) ?? [];
    const says = (field: string, value: RegisterValue): Register[] => {
      const before = known.find((register) => register.field === field);
      if (said(value) === null && said(before?.value) === null) return [];
      return [
        {
          subject,
          field,
          owner: fieldOf(field)?.owner === "person" ? person : "",
          value: said(value),
          stamp,
        },
      ];
    };
    const gone = tags
      ? known.flatMap(({ field }) => {
          const tag = tagOfField(field);
          return tag === undefined || tags.includes(tag) ? [] : says(field, null);
        })
      : [];
    return [
      ...Object.entries(fields).flatMap(([field, value]) => says(field, value)),
      ...(tags ?? []).flatMap((tag) => says(fieldOfTag(tag), true)),
      ...gone,
    ];
  });
}
