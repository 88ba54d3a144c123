import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRecheckSession, useSession } from "../account/session.ts";
import { accessApi } from "./access-api.ts";

/** Who is signed in and where, as the server says it now; `again` asks anew. Only below `LibraryProvider`, of a team. */
export function useMe() {
  const { account, person } = useSession();
  const { data: me, refetch } = useQuery({
    queryKey: ["me", account, person],
    queryFn: ({ signal }) => accessApi.me(signal),
    staleTime: 10_000,
  });
  return { me, again: () => void refetch() };
}

/** Gives the person another name, under which all others know them from then on. Rejects with `ApiError`. */
export function useRename(): (name: string) => Promise<void> {
  const client = useQueryClient();
  const recheck = useRecheckSession();
  return async (name) => {
    await accessApi.rename(name);
    recheck();
    await Promise.all(["me", "names", "team"].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
