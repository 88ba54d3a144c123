import type { Register, RegisterValue } from "#contract/registers.ts";
import type { SubjectRegisters } from "../../model/overlay/subject-registers.ts";

/** A bucket's registers as JSON in UTF-8: see `Bucket`. */
export type BucketLines = Uint8Array<ArrayBuffer>;

/** What is known of the subjects of a bucket. */
export type Bucket = Map<string, SubjectRegisters>;

const assetBuckets = 1024;
/** What people keep for themselves: each kind is in one bucket, because all of it is read at once. */
const ownBuckets: Readonly<Record<string, number>> = { view: 0, template: 1025, basket: 1026 };

/** The number of the bucket that a subject is in, on everybody's disk: never changed. */
export function bucketOf(subject: string): number {
  const own = ownBuckets[subject.slice(0, subject.indexOf("."))];
  if (own !== undefined) return own;
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return 1 + ((hash ^ (hash >>> 15)) & (assetBuckets - 1));
}

type Entry = [
  field: string,
  owner: string,
  value: RegisterValue,
  time: number,
  person: string,
  client: string,
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeBucket(bucket: Bucket): BucketLines {
  const subjects = Array.from(bucket, ([subject, registers]) => [
    subject,
    ...registers.map(
      ({ field, owner, value, stamp }): Entry => [
        field,
        owner,
        value,
        stamp.time,
        stamp.person,
        stamp.client,
      ],
    ),
  ]);
  return encoder.encode(JSON.stringify(subjects));
}

/** Undefined where the bytes are damaged. */
export function decodeBucket(lines: BucketLines): Bucket | undefined {
  try {
    const subjects = JSON.parse(decoder.decode(lines)) as [string, ...Entry[]][];
    return new Map(
      subjects.map(([subject, ...entries]) => [subject, entries.map((entry) => register(subject, entry))]),
    );
  } catch {
    return undefined;
  }
}

const register = (subject: string, [field, owner, value, time, person, client]: Entry): Register => ({
  subject,
  field,
  owner,
  value,
  stamp: { time, person, client },
});
