/**
 * What stands before every path of ours: "" or "/gallery". The client is built once for any, so it is read from where its
 * own code lies, in the page as in a worker. Elsewhere, as under Vite and in Node, it is "".
 */
const prefix = /^https?:\/\/[^/]+(.*)\/assets\/[^/]+$/.exec(import.meta.url)?.[1] ?? "";

/** The path before which everything of ours stands, without a slash at its end: "" or "/gallery". */
export const base = (): string => prefix;

/** A path of ours ("/api/session") as it is fetched, linked or shown. What is kept is kept without it, for it may change. */
export const under = (path: string): string => prefix + path;

/** A path of an address as one of ours; "" for one that is none. */
export const within = (pathname: string): string =>
  pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : "";
