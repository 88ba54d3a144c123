import { kinds } from "#contract/asset.ts";
import { longestNote, states, tidyTag } from "#contract/marks.ts";
import { assetOfSubject, type Register, subjectOf, tagOfField } from "#contract/registers.ts";
import { type FileProblem, type ReadFile, wrong } from "../file-problem.ts";
import { said } from "../says.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { noRating, noState, noTag, noteTooLong, shortened } from "./register-problem.ts";

const columns = ["kind", "id", "favourite", "rating", "state", "tags", "note", "hidden"] as const;
type Column = (typeof columns)[number];

/** What a file says of one asset; a field whose column it lacks is absent. "" of a text, and no tags, are none. */
export interface MarkRow {
  line: number;
  subject: string;
  favourite?: boolean;
  rating?: number;
  state?: (typeof states)[number] | null;
  tags?: string[];
  note?: string;
  hidden?: boolean;
}

/** A line an asset that has any mark, for people and their spreadsheets. */
export function writeMarksCsv(registers: readonly Register[]): string {
  const bySubject = Map.groupBy(
    registers.filter(({ value }) => said(value) !== null),
    ({ subject }) => subject,
  );
  const rows: string[][] = [];
  for (const [subject, of] of bySubject) {
    const key = assetOfSubject(subject);
    if (!key) continue;
    const has = (field: string) => of.find((register) => register.field === field)?.value ?? "";
    const tags = of.flatMap(({ field }) => tagOfField(field) ?? []).toSorted();
    rows.push([
      key.kind,
      key.id,
      has("favourite") ? "1" : "",
      String(has("rating")),
      String(has("state")),
      tags.join(", "),
      String(has("note")),
      has("hidden") ? "1" : "",
    ]);
  }
  return writeCsv([columns, ...rows]);
}

/** With the kind before it, a subject has 512 characters at most. */
const longestId = 510;

const yes = ["1", "yes", "true", "x", "ja", "oui"];
const no = ["", "0", "no", "false", "nein", "non"];

/** The rows of a file, or all that is wrong with it, by line. The order of the columns is free; kind and id must be there. */
export function readMarksCsv(text: string): ReadFile<MarkRow[]> {
  const read = readCsv(text);
  if (!read.ok) return read;
  const [head, ...records] = read.value;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const unknown = names.find((name) => !(columns as readonly string[]).includes(name));
  const lacking = (["kind", "id"] as const).find((name) => !names.includes(name));
  if (unknown !== undefined || lacking !== undefined || new Set(names).size !== names.length) {
    const what =
      lacking === undefined
        ? `“${shortened(unknown ?? "")}” is no column here, or one stands there twice`
        : `The column “${lacking}” is missing`;
    return wrong(`${what}. The first line must name columns out of: ${columns.join(", ")}.`, head?.line ?? 1);
  }
  const problems: FileProblem[] = [];
  const seen = new Map<string, number>();
  const rows = records.map(({ line, cells }) => {
    const say = (problem: string) => problems.push({ line, text: problem });
    if (cells.length > names.length)
      say(
        `There are ${cells.length} cells, but ${names.length} columns. Put text with a comma in quotation marks.`,
      );
    const cell = (name: Column) => (names.includes(name) ? (cells[names.indexOf(name)] ?? "") : undefined);
    const row = rowOf(line, cell, say);
    const before = seen.get(row.subject);
    if (before !== undefined) say(`This asset stands on line ${before} already. Keep one of them.`);
    seen.set(row.subject, line);
    return row;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rows };
}

/** Reads a cell into its field of the row. Tells what is wrong with it. */
type ReadCell = (cell: string, row: MarkRow, say: (problem: string) => void) => void;

const readFlag =
  (name: "favourite" | "hidden"): ReadCell =>
  (cell, row, say) => {
    const text = cell.trim().toLowerCase();
    if (![...yes, ...no].includes(text))
      say(`“${shortened(cell)}” is neither yes nor no: give 1, or nothing.`);
    row[name] = yes.includes(text);
  };

const readers: Partial<Record<Column, ReadCell>> = {
  favourite: readFlag("favourite"),
  hidden: readFlag("hidden"),
  rating(cell, row, say) {
    const text = cell.trim();
    if (!/^[0-5]?$/.test(text)) say(noRating(text));
    row.rating = Number(text);
  },
  state(cell, row, say) {
    const text = cell.trim().toLowerCase();
    row.state = states.find((known) => known === text) ?? null;
    if (text !== "" && row.state === null) say(noState(text));
  },
  tags(cell, row, say) {
    const parts = cell.split(",").filter((part) => part.trim() !== "");
    const tags = parts.map((part) => tidyTag(part));
    for (const [i, tag] of tags.entries()) if (tag === undefined) say(noTag(parts[i]?.trim() ?? ""));
    row.tags = [...new Set(tags.filter((tag) => tag !== undefined))];
  },
  note(cell, row, say) {
    if (cell.length > longestNote) say(noteTooLong(cell.length));
    row.note = cell;
  },
};

function rowOf(
  line: number,
  cell: (name: Column) => string | undefined,
  say: (problem: string) => void,
): MarkRow {
  const kind = kinds.find((known) => known === cell("kind")?.trim().toLowerCase());
  const id = cell("id")?.trim() ?? "";
  if (!kind) say(`“${shortened(cell("kind") ?? "")}” is no kind: give ${kinds.join(" or ")}.`);
  if (id === "" || id.length > longestId)
    say("The id is missing, or longer than any is. Take it from an export.");
  const row: MarkRow = { line, subject: subjectOf({ kind: kind ?? "image", id }) };
  for (const name of columns) {
    const text = cell(name);
    if (text !== undefined) readers[name]?.(text, row, say);
  }
  return row;
}
