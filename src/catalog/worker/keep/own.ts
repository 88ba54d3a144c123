import type { OwnKind } from "#contract/registers.ts";
import type { OwnChange, OwnThings } from "../../catalog.ts";
import { inOrder, ownSettings, ownThing } from "../../model/overlay/own-things.ts";
import { bucketOf } from "../../store/kept/buckets.ts";
import type { Kept } from "./kept.ts";

/** All that a person keeps of a kind, in their order. */
export async function readOwn<K extends OwnKind>(
  kept: Kept,
  kind: K,
  person: string,
): Promise<OwnThings[K][]> {
  const things: OwnThings[K][] = [];
  await kept.each(await kept.subjectsOf(bucketOf(`${kind}.`)), (subject, registers) => {
    const thing = ownThing(kind, subject, registers, person);
    if (thing) things.push(thing);
  });
  return inOrder(things);
}

/** What is to be written for changes of what a person keeps of a kind: see `ownSettings`. */
export const ownEntries = async <K extends OwnKind>(
  kept: Kept,
  kind: K,
  person: string,
  changes: readonly OwnChange<K>[],
) => ownSettings(kind, await readOwn(kept, kind, person), changes);
