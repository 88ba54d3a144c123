import type { Session } from "../session.ts";

/** Who everybody is where nobody signs in, and the first owner of a team that somebody had to themselves before. */
export const onlyPerson = "me";

/**
 * Whether a library has no person but this one, as far as a browser keeps it: then its copies go by account and library
 * alone. Others who share a browser see nothing of each other's favourites, nor do they send what the other has marked.
 */
export const isAlone = ({ person, library }: Pick<Session, "person" | "library">): boolean =>
  person === onlyPerson || person === library;

/** Under which name a browser keeps what people add to a library, as this person sees and sends it. */
export const keptName = (session: Pick<Session, "person" | "library">): string =>
  isAlone(session) ? session.library : `${session.library} ${session.person}`;
