import { createContext, use, useEffect, useRef, useState } from "react";
import type { Session } from "#contract/session.ts";

/** The server has come to show another account while the page was open. */
export interface AccountChange {
  from: Session;
  to: Session;
  /** The person has read it. */
  dismiss(): void;
}

export const AccountChangeContext = createContext<AccountChange | null>(null);

/** The last change of account, until it is dismissed. Only below `LibraryProvider`. */
export const useAccountChange = (): AccountChange | null => use(AccountChangeContext);

/** Milliseconds in which an open page follows no more than so many changes: two servers may share an address. */
const span = 60_000;
const mostChanges = 3;

/** The session to show, which follows the server's, and the last change. */
export function useFollowedSession(session: Session | undefined) {
  const [shown, setShown] = useState(session);
  const [change, setChange] = useState<AccountChange | null>(null);
  const times = useRef<number[]>([]);

  useEffect(() => {
    if (!session || session === shown) return;
    if (!shown || shown.account === session.account) return setShown(session);
    const follow = () => {
      times.current = [...times.current, Date.now()].slice(-mostChanges);
      setChange({ from: shown, to: session, dismiss: () => setChange(null) });
      setShown(session);
    };
    const [first = 0] = times.current.length < mostChanges ? [] : times.current;
    const timer = setTimeout(follow, Math.max(0, first + span - Date.now()));
    return () => clearTimeout(timer);
  }, [session, shown]);

  return { shown: shown ?? session, change };
}
