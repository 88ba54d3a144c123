import * as v from "valibot";
import { fieldOf, type RegisterValue } from "#contract/registers.ts";
import { CatalogError, type SavedView } from "../../catalog.ts";
import type { Entry } from "./action.ts";
import type { SubjectRegisters } from "./subject-registers.ts";

const prefix = "view.";
const subjectOfView = (id: string): string => prefix + id;

/** A person's saved view; undefined where the registers hold none, or no longer. */
export function viewOf(subject: string, registers: SubjectRegisters, person: string): SavedView | undefined {
  const own = registers.filter(({ owner }) => owner === person);
  const value = (field: string) => own.find((register) => register.field === field)?.value;
  const [name, address] = [value("name"), value("address")];
  if (typeof name !== "string" || typeof address !== "string") return undefined;
  const order = value("order");
  return {
    id: subject.slice(prefix.length),
    name,
    address,
    order: typeof order === "number" ? order : 0,
    first: value("first") === true,
  };
}

/** In the order in which a person has put them. */
export const inOrder = (views: readonly SavedView[]): SavedView[] =>
  views.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));

const viewFields = ["name", "address", "order", "first"] as const;

/**
 * What is to be written for a change of one view; null removes it. One that comes to be the first takes that from the
 * others. Throws `CatalogError`, in words for a person, where the change is none that can be kept.
 */
export function viewSettings(
  views: readonly SavedView[],
  id: string,
  change: Partial<Omit<SavedView, "id">> | null,
): Entry[] {
  const before = views.find((view) => view.id === id);
  if (id === "" || (!before && change && !(change.name && change.address)))
    throw new CatalogError("A saved view needs a name and an address.");
  const subjects = [subjectOfView(id)];
  const entries = viewFields.flatMap((field): Entry[] => {
    const value: RegisterValue | undefined = change ? change[field] : null;
    if (value === undefined || value === (before?.[field] ?? null)) return [];
    return [{ field, value: value === false ? null : value, subjects }];
  });
  for (const { field, value } of entries)
    if (!v.is(fieldOf(field)?.value ?? v.never(), value)) throw new CatalogError(why[field] ?? "");
  const others = views.filter((view) => view.first && view.id !== id);
  if (change?.first && others.length > 0)
    entries.push({ field: "first", value: null, subjects: others.map((view) => subjectOfView(view.id)) });
  return entries;
}

const why: Readonly<Record<string, string>> = {
  name: "The name of a view has at least one letter and at most a hundred.",
  address: "This is no address of a page, or is longer than 4,000 characters.",
  order: "This is no place in a list.",
  first: "A view opens first, or it does not.",
};
