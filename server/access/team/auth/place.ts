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
  /** A page of ours as browsers are sent to it. */
  page: (path: string) => string;
  /** A page as it is given to people: a whole address. `origin` is the request's own. */
  link: (path: string, origin: string) => string;
  /** One of better-auth's routes as it knows it. */
  inner: (path: string, origin: string) => URL;
}

/** The place that `PUBLIC_URL` names; without one, loopback under any name and port. */
export function placeOf(publicUrl: URL | undefined): Place {
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
    page: (path) => prefix + path,
    link: (path, origin) => originOr(origin) + prefix + path,
    inner: (path, origin) => new URL(prefix + authPath + path, originOr(origin)),
  };
}
