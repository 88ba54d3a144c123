import { createContext, use, useState } from "react";
import type { Session } from "#contract/session.ts";
import { useRecheckSession } from "./session.ts";

type Forget = () => Promise<void>;

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
    forget: async () => {
      if (session === undefined) return;
      setForgetting(true);
      try {
        // Hardly anybody ever needs its code.
        const { deleteLibrary } = await import("./delete-library.ts");
        await deleteLibrary(session);
        // The server's word on whose library this is was among it.
        recheck();
      } finally {
        setForgetting(false);
      }
    },
  };
}
