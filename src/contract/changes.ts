import * as v from "valibot";
import { mostChanges, mostSubjects } from "./marks.ts";
import { fieldOf, type Register, type RegisterValue } from "./registers.ts";

const subjectSchema = v.pipe(v.string(), v.regex(/^(i|v|view|template|basket)\../su), v.maxLength(512));

/** One value for one field of many subjects, as a browser says it. */
export const changeSchema = v.object({
  /** Tells it from all others of the client; sent again, it changes nothing. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  subjects: v.pipe(v.array(subjectSchema), v.minLength(1), v.maxLength(mostSubjects)),
  field: v.pipe(v.string(), v.maxLength(512)),
  value: v.unknown(),
  /** When it was made, milliseconds since 1970 as the client believes the server's clock to be. */
  time: v.pipe(v.number(), v.finite()),
});
export interface Change {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly field: string;
  readonly value: RegisterValue;
  readonly time: number;
}

/** `POST /api/changes`. Every change is taken or refused alone; what is taken is on the disk when the answer comes. */
export const sentChangesSchema = v.object({
  /** The library that the client has open: another one's marks are never mixed in. */
  library: v.string(),
  client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  changes: v.pipe(v.array(v.unknown()), v.maxLength(mostChanges)),
});

export const takenSchema = v.object({
  /** All that was taken is in the feed of changes up to here. */
  cursor: v.number(),
  /** The server's clock, milliseconds since 1970. */
  now: v.number(),
  /** Changes that can never be taken, by their id, and why in plain words; by code, where it is for who sent them. */
  refused: v.array(
    v.object({ id: v.string(), reason: v.string(), code: v.optional(v.literal("not-allowed")) }),
  ),
});
export type Taken = v.InferOutput<typeof takenSchema>;

const stampSchema = v.object({ time: v.number(), person: v.string(), client: v.string() });

/** A register from outside: its field must be known and its value one that the field may hold. */
export const registerSchema = v.pipe(
  v.object({
    subject: subjectSchema,
    field: v.string(),
    owner: v.string(),
    value: v.unknown(),
    stamp: stampSchema,
  }),
  v.check(({ field, value }) => {
    const known = fieldOf(field);
    return known !== undefined && v.is(known.value, value);
  }, "is of no field that this version knows, or has a value that the field cannot hold"),
  v.transform((register) => register as Register),
);

/** `GET /api/changes?since=`: registers in the order in which they last changed, those of other persons left out. */
export const changesSchema = v.object({
  library: v.string(),
  /** Who asks. */
  person: v.string(),
  /** What cannot be read is skipped, never an error: a newer server may keep more. */
  registers: v.array(v.unknown()),
  /** Ask from here next. 0 is the beginning. */
  cursor: v.number(),
  /** Whether there is more at once. */
  more: v.boolean(),
  now: v.number(),
});
