import * as v from "valibot";
import { type Change, changeSchema, registerSchema, type Taken } from "#contract/changes.ts";
import { longestNote } from "#contract/marks.ts";
import { lookOnly } from "#contract/persons/may-mark.ts";
import { fieldOf, type Register, sortOfSubject } from "#contract/registers.ts";
import type { RequestContext } from "../context/request-context.ts";

type Refused = Taken["refused"];
type Refusal = string | Omit<Refused[number], "id">;

/** What can be taken of what was sent, in its order, and why the rest never can. */
export interface Read<T> {
  taken: T[];
  refused: Refused;
}

/** Who sends something. */
type Sender = Pick<RequestContext, "person" | "role">;

/** What is the library's is not for who may look alone; what is a person's own is for everybody. */
const notAllowed = ({ role }: Sender, field: string): Refusal | undefined =>
  role === "viewer" && fieldOf(field)?.owner !== "person"
    ? { reason: lookOnly, code: "not-allowed" }
    : undefined;

/** Changes as a browser has sent them. Each is taken or refused alone. */
export function readChanges(sent: readonly unknown[], by: Sender): Read<Change> {
  return readEach(sent, (one) => {
    const change = readChange(one);
    return typeof change === "string" ? change : (notAllowed(by, change.field) ?? change);
  });
}

/** Registers from outside, whose personal ones become the asking person's own. */
export function readRegisters(sent: readonly unknown[], by: Sender): Read<Register> {
  return readEach(sent, (one) => {
    const { output, issues } = v.safeParse(registerSchema, one);
    if (issues) return said(issues[0]);
    const reason = unfit([output.subject], output.field, output.value);
    if (reason) return reason;
    const { person: author, client, time } = output.stamp;
    if (author.length > 64 || client.length > 64) return "Its author's name is longer than 64 letters.";
    if (!Number.isFinite(time)) return "Its time is no number.";
    const owner = fieldOf(output.field)?.owner === "person" ? by.person : "";
    return notAllowed(by, output.field) ?? { ...output, owner };
  });
}

function readEach<T extends object>(sent: readonly unknown[], read: (one: unknown) => T | Refusal): Read<T> {
  const taken: T[] = [];
  const refused: Refused = [];
  for (const one of sent) {
    const outcome = read(one);
    if (typeof outcome === "string") refused.push({ id: nameOf(one), reason: outcome });
    else if ("reason" in outcome) refused.push({ id: nameOf(one), ...outcome });
    else taken.push(outcome);
  }
  return { taken, refused };
}

function readChange(sent: unknown): Change | string {
  const { output, issues } = v.safeParse(changeSchema, sent);
  if (issues) return said(issues[0]);
  return unfit(output.subjects, output.field, output.value) ?? (output as Change);
}

/** Why a field of these subjects cannot hold a value; undefined where it can. */
function unfit(subjects: readonly string[], field: string, value: unknown): string | undefined {
  const known = fieldOf(field);
  if (!known) return `There is no field "${shortened(field)}" here: this server may be older than the page.`;
  const other = subjects.map(sortOfSubject).find((sort) => !known.of.some((of) => of === sort));
  if (other !== undefined)
    return `"${shortened(field)}" is no field of ${other === "asset" ? "an asset" : `a ${other}`}.`;
  if (field === "note" && typeof value === "string" && value.length > longestNote)
    return `A note may have ${longestNote.toLocaleString("en")} letters; this one has ${value.length.toLocaleString("en")}.`;
  const { issues } = v.safeParse(known.value, value);
  return issues && `"${shortened(field)}" cannot hold this: ${issues[0].message}.`;
}

/** What is wrong with a body, or a part of one, in a sentence. */
export function said(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue);
  if (where === null) return `It is not what is asked for: ${issue.message}.`;
  return issue.received === "undefined" ? `"${where}" is missing.` : `"${where}": ${issue.message}.`;
}

/** What a refused one is called, so that whoever sent it can find it. */
function nameOf(sent: unknown): string {
  const { id, subject, field } = (sent ?? {}) as Partial<Record<string, unknown>>;
  if (typeof id === "string") return id;
  return typeof subject === "string" ? `${subject} ${field}` : "";
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
