import { useQuery } from "@tanstack/react-query";
import { ApiError } from "#contract/problem.ts";
import { useSession } from "../account/session.ts";
import { accessApi } from "./access-api.ts";

/** Everybody who may sign in, and whom they have invited; `again` asks anew. Only below `LibraryProvider`, for owners. */
export function useTeam() {
  const { account, person } = useSession();
  const {
    data: team,
    error,
    refetch,
  } = useQuery({
    queryKey: ["team", account, person],
    queryFn: ({ signal }) => accessApi.team(signal),
    // Another owner may have changed it.
    refetchOnWindowFocus: "always",
    retry: (failures, error) => failures < 2 && error instanceof ApiError && error.problem.retryable,
  });
  const problem = error instanceof ApiError ? error.problem : null;
  return { team, problem, again: async () => void (await refetch()) };
}
