import type { OwnChange, OwnThings } from "#catalog/index.ts";
import type { OwnKind } from "#contract/registers.ts";

/** The things as changes leave them, in no order; what a change begins is as the change says. */
export function withOwnChanges<K extends OwnKind>(
  things: readonly OwnThings[K][],
  changes: readonly OwnChange<K>[],
): OwnThings[K][] {
  const left = new Map(things.map((thing) => [thing.id, thing]));
  for (const { id, change } of changes) {
    if (change) left.set(id, { ...(left.get(id) as OwnThings[K]), ...change, id });
    else left.delete(id);
  }
  return [...left.values()];
}
