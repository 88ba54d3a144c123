import { useQueryClient } from "@tanstack/react-query";
import type { OwnChange, OwnThings } from "#catalog/index.ts";
import type { OwnKind } from "#contract/registers.ts";
import { useSession } from "../account/session.ts";
import { useChangeOwn, useOwn } from "./own.ts";
import { withOwnChanges } from "./with-own-changes.ts";

/** As `useOwn` and `useChangeOwn`, for who acts on the list again at once: a change is in it before the worker has answered. */
export function useOwnAtOnce<K extends OwnKind>(kind: K) {
  const client = useQueryClient();
  const { account } = useSession();
  const things = useOwn(kind);
  const change = useChangeOwn(kind);
  const queryKey = ["own", kind, account];
  return {
    things,
    change: async (changes: readonly OwnChange<K>[]) => {
      client.setQueriesData<readonly OwnThings[K][]>(
        { queryKey },
        (now) => now && withOwnChanges(now, changes),
      );
      try {
        await change(changes);
      } catch (error) {
        // What was shown is not so after all.
        void client.invalidateQueries({ queryKey });
        throw error;
      }
    },
  };
}
