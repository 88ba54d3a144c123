import { createContext, use, useState } from "react";
import type { Session } from "#contract/session.ts";
import { useRecheckSession } from "./session.ts";

/** Closes the library and forgets it, or does what is given while it is closed; then opens it again. */
type Forget = (instead?: () => Promise<void>) => Promise<void>;

export const ForgetContext = createContext<Forget | null>(null);

/**
 * Deletes what this browser keeps of the library, but for marks that are not sent yet, and opens it anew: everything below `LibraryProvider` is
 * taken down meanwhile. Rejects with `CatalogError` where the copy could not be deleted; it is then opened as it was.
 * Only below `LibraryProvider`.
 */
export function useForgetLibrary(): Forget {
  const forget = use(ForgetContext);
  if (!forget) throw new Error("useForgetLibrary is used outside of LibraryProvider.");
  return forget;
}

/** Whether a session's library is being forgotten, during which it must be closed, and how to begin. */
export function useForgetting(session: Session | undefined): { forgetting: boolean; forget: Forget } {
  const [forgetting, setForgetting] = useState(false);
  const recheck = useRecheckSession();
  return {
    forgetting,
    forget: async (instead) => {
      if (session === undefined) return;
      setForgetting(true);
      try {
        // Hardly anybody ever needs its code.
        await (instead?.() ?? (await import("./delete-library.ts")).deleteLibrary(session));
        // The server's word on whose library this is was among it.
        recheck();
      } finally {
        setForgetting(false);
      }
    },
  };
}
