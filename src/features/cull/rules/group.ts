import type { Asset } from "#contract/asset.ts";

/** Longest time between two attempts that belong together, milliseconds. */
export const longestGap = 10 * 60_000;

type Made = Pick<Asset, "prompt" | "createdDate">;

/** A prompt as attempts share it. */
const promptOf = ({ prompt }: Made): string => prompt.normalize("NFC").trim();

/**
 * What belongs together among records in the order of their dates, newest or oldest first: those of one prompt, none more
 * than ten minutes from the next. Each record is in one group; one without a prompt, or without a date, is alone. The
 * groups are in the order of their first records.
 */
export function groupsOf<T extends Made>(records: readonly T[]): T[][] {
  const groups: T[][] = [];
  const open = new Map<string, { group: T[]; last: number }>();
  for (const record of records) {
    const prompt = promptOf(record);
    const time = Date.parse(record.createdDate);
    const known = open.get(prompt);
    // Of what is no date nothing can be said: the comparison is false.
    if (known && prompt !== "" && Math.abs(time - known.last) <= longestGap) {
      known.group.push(record);
      known.last = time;
      continue;
    }
    const group = [record];
    groups.push(group);
    open.set(prompt, { group, last: time });
  }
  return groups;
}

/** The group that a record is in, by the same object. */
export const groupAround = <T extends Made>(records: readonly T[], record: T): T[] =>
  groupsOf(records).find((group) => group.includes(record)) ?? [record];

/**
 * How far a group around a place can reach, `[from, to)`, in dates in their order (milliseconds): further away lies a gap
 * that no group bridges. At most `most` to either side.
 */
export function reachOf(created: ArrayLike<number>, place: number, most: number): [from: number, to: number] {
  const near = (a: number, b: number) => {
    const [x, y] = [created[a], created[b]];
    return x !== undefined && y !== undefined && Math.abs(x - y) <= longestGap;
  };
  let from = place;
  while (place - from < most && near(from - 1, from)) from--;
  let to = place + 1;
  while (to - place <= most && near(to, to - 1)) to++;
  return [from, to];
}
