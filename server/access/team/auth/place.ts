import { endpoints } from "#shared/paths.ts";

/** Where better-auth's own routes lie, below the prefix. */
const authPath = `${endpoints.access}/auth`;

/** By which addresses people reach this server, as signing in needs to know it. */
export interface Place {
  /** Where better-auth believes to be. */
  auth: { baseURL: string | { allowedHosts: string[]; protocol: "http" }; basePath: string };
  /** Whether browsers come by TLS. */
  secure: boolean;
  cookiePath: string;
  /** How our cookies' names begin: cookies know no ports, so libraries on one host are told apart by this. */
  cookiePrefix: string;
  /** A page of ours as browsers are sent to it. */
  page: (path: string) => string;
  /** A page as it is given to people: a whole address. `origin` is the request's own. */
  link: (path: string, origin: string) => string;
  /** One of better-auth's routes as it knows it. */
  inner: (path: string, origin: string) => URL;
}

/** The name of a library that nobody has named. */
const unnamed = "default";

/** A library's place, as `PUBLIC_URL` names it; without one, loopback under any name and port. */
export function placeOf(publicUrl: URL | undefined, library: string): Place {
  const prefix = publicUrl?.pathname.replace(/\/+$/, "") ?? "";
  const originOr = (origin: string) => publicUrl?.origin ?? origin;
  return {
    auth: {
      baseURL: publicUrl?.origin ?? {
        allowedHosts: ["localhost", "localhost:*", "127.0.0.1", "127.0.0.1:*", "[::1]", "[::1]:*"],
        protocol: "http",
      },
      basePath: prefix + authPath,
    },
    secure: publicUrl?.protocol === "https:",
    cookiePath: prefix || "/",
    cookiePrefix: library === unnamed ? "contact-sheet" : `contact-sheet-${library}`,
    page: (path) => prefix + path,
    link: (path, origin) => originOr(origin) + prefix + path,
    inner: (path, origin) => new URL(prefix + authPath + path, originOr(origin)),
  };
}
