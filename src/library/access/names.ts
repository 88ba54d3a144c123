import { useQuery } from "@tanstack/react-query";
import { useSession } from "../account/session.ts";
import { accessApi } from "./access-api.ts";

const nobody: ReadonlyMap<string, string> = new Map();

/** What the persons are called whom marks name, by their ids; nobody where no persons sign in. Only below `LibraryProvider`. */
export function useNames(): ReadonlyMap<string, string> {
  const { account, way } = useSession();
  const { data } = useQuery({
    queryKey: ["names", account],
    queryFn: ({ signal }) => accessApi.names(signal),
    select: (persons) => new Map(persons.map(({ id, name }) => [id, name])),
    enabled: way === "team",
    // Somebody may have joined meanwhile.
    staleTime: 60_000,
  });
  return data ?? nobody;
}
