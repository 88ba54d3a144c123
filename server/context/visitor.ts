import type { Role } from "#contract/session.ts";

/** Whose request it is, as the server's way of signing in has found out. */
export interface Visitor {
  /** The provider's key that the request is answered with. */
  key: string;
  /** The name of the library that marks and views belong to. */
  library: string;
  /** An id, which never changes and tells nothing. */
  person: string;
  /** What people call the person, where that is known. */
  name?: string | undefined;
  role: Role;
}

/**
 * Finds out whose a request is; `client` is the address that it came from, undefined for one that came over no
 * connection. It rejects with an `ApiError`, of the code "signed-out" where nobody is signed in.
 */
export type VisitorOf = (request: Request, client: string | undefined) => Visitor | Promise<Visitor>;
