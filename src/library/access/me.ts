import { useQuery } from "@tanstack/react-query";
import { useSession } from "../account/session.ts";
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
