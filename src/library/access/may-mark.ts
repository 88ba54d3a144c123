import { useSession } from "../account/session.ts";

/** Whether the person may put on assets what is the library's, or favourites alone. Only below `LibraryProvider`. */
export const useMayMark = (): boolean => useSession().role !== "viewer";
