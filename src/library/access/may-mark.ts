import { useSession } from "../account/session.ts";

/** Whether the person may mark, or look alone. Only below `LibraryProvider`. */
export const useMayMark = (): boolean => useSession().role !== "viewer";
