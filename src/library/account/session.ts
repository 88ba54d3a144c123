import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useEffect } from "react";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { type Session, sessionSchema } from "#contract/session.ts";
import { server } from "#shared/server-reach.ts";
import { readStored, writeStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { confirmLibrary, fetchSession } from "./api.ts";

/**
 * The session of the last visit. It names the local copy, so that a second visit paints before the network answers,
 * and at all when the server is down. Not where the server has written another account into the page.
 */
export function remembered(): Session | undefined {
  const kept = readStored(stored.session);
  const session = v.is(sessionSchema, kept) ? kept : undefined;
  const { content, dataset } = document.querySelector<HTMLMetaElement>("meta[name=account]") ?? {};
  // Nobody's, where the server has found that nobody is signed in.
  return dataset?.nobody === "" || (content && content !== session?.account) ? undefined : session;
}

const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    const session = await fetchSession(signal);
    writeStored(stored.session, session);
    return session;
  },
  initialData: remembered,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
  // The server may have been started anew with another key while nobody looked.
  refetchOnWindowFocus: "always",
  refetchOnReconnect: "always",
  retry: (failures, error) => failures < 2 && !(error instanceof ApiError && !error.problem.retryable),
});

/** Asks whose library this is; `session` may be last visit's while the answer is under way. */
export function useSessionQuery() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const problem = error instanceof ApiError ? error.problem : null;
  const unreachable = problem?.code === "server-unreachable";
  useEffect(() => {
    if (unreachable) server.report();
    return server.whenBack(() => void refetch());
  }, [unreachable, refetch]);
  return {
    session: data,
    problem,
    retry: () => void refetch(),
  };
}

/** Asks once more whose library the server shows. */
export function useRecheckSession(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.refetchQueries({ queryKey: sessionQuery.queryKey }), [client]);
}

/** Says that the key's account is the library's, where that is in doubt. Rejects with `ApiError`; nothing is mixed then. */
export function useConfirmLibrary(): () => Promise<void> {
  const { account } = useSession();
  const client = useQueryClient();
  return async () => {
    const session = await confirmLibrary(account, new AbortController().signal);
    writeStored(stored.session, session);
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

export const SessionContext = createContext<Session | null>(null);

/** The session whose library is on screen. Only below `LibraryProvider`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession is used outside of LibraryProvider.");
  return session;
}
