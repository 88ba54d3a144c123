import { focusManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useReducer, useState } from "react";
import { type Catalog, openCatalog } from "#catalog/index.ts";
import type { Problem } from "#contract/problem.ts";
import type { Session } from "#contract/session.ts";
import { AccountChangeContext, useFollowedSession } from "./account/account-change.ts";
import { ForgetContext, useForgetting } from "./account/forget.ts";
import { SessionContext, useSessionQuery } from "./account/session.ts";
import { closeAsleep } from "./close-asleep.ts";
import { Marking } from "./marking.ts";
import { MarkingContext } from "./marks.ts";
import { PacedStatus } from "./paced-status.ts";
import { RecordCache } from "./records/record-cache.ts";
import { RecordsContext } from "./records/records.ts";
import { firstOpening, nextOpening, RestartsContext } from "./restarts.ts";
import { CatalogContext, StatusContext } from "./status.ts";
import { SyncProvider } from "./sync.tsx";

const client = new QueryClient();

// A window that lay beside another one was visible all along: that it has the focus again tells as much.
focusManager.setEventListener((onFocus) => {
  const stop = new AbortController();
  for (const event of ["visibilitychange", "focus"])
    addEventListener(event, () => onFocus(), { signal: stop.signal });
  return () => stop.abort();
});

interface Faces {
  children: ReactNode;
  /** Shown until it is known whose library to open: a blink, on a first visit alone. */
  opening: ReactNode;
  /** Shown when our own server cannot say whose library this is, and no earlier visit can either; or when nobody is signed in. */
  failed: (problem: Problem, retry: () => void) => ReactNode;
}

/** Opens the library of the session and walks its feeds, for everything below. */
export function LibraryProvider(faces: Faces) {
  return (
    <QueryClientProvider client={client}>
      <Account {...faces} />
    </QueryClientProvider>
  );
}

function Account({ children, opening, failed }: Faces) {
  const { session, problem, retry } = useSessionQuery();
  const { shown, change } = useFollowedSession(session);
  const { forgetting, forget } = useForgetting(shown);
  // Not even what this browser keeps is shown then: the next person at it may be another one.
  if (problem?.code === "signed-out") return failed(problem, retry);
  if (forgetting) return opening;
  if (shown)
    return (
      <AccountChangeContext value={change}>
        <ForgetContext value={forget}>
          <OpenLibrary key={shown.account} session={shown} opening={opening}>
            {children}
          </OpenLibrary>
        </ForgetContext>
      </AccountChangeContext>
    );
  return problem ? failed(problem, retry) : opening;
}

interface Opened {
  /** Which opening it is of. */
  number: number;
  catalog: Catalog;
  status: PacedStatus;
  records: RecordCache;
  marking: Marking;
}

function OpenLibrary({ session, opening, children }: { session: Session } & Omit<Faces, "failed">) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [openings, dispatch] = useReducer(nextOpening, firstOpening);
  const { number } = openings;
  const { account, library, person, role } = session;
  useEffect(() => {
    const catalog = openCatalog({ account, library, person, role });
    const records = new RecordCache(catalog);
    const marking = new Marking(catalog, (key) => records.rowAtHand(key));
    setOpened({ number, catalog, status: new PacedStatus(catalog), records, marking });
    catalog.subscribe(() => {
      if (catalog.getStatus().worker === "dead") dispatch("died");
    });
    const wakeful = closeAsleep(() => catalog.close());
    return () => {
      wakeful();
      setOpened(null);
      catalog.close();
      // Rows are numbered anew when it is opened again, and its walks begin anew.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] === account });
    };
  }, [account, library, person, role, number]);
  const restarts = useMemo(
    () => ({ byItself: openings.byItself, restart: () => dispatch("asked") }),
    [openings.byItself],
  );
  if (!opened) return opening;
  return (
    <SessionContext value={session}>
      <CatalogContext value={opened.catalog}>
        <StatusContext value={opened.status}>
          <RecordsContext value={opened.records}>
            <MarkingContext value={opened.marking}>
              <RestartsContext value={restarts}>
                <SyncProvider key={opened.number}>{children}</SyncProvider>
              </RestartsContext>
            </MarkingContext>
          </RecordsContext>
        </StatusContext>
      </CatalogContext>
    </SessionContext>
  );
}
