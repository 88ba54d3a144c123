/** Who reaches the server, and by which address. */
export interface Reach {
  /** The address that people open, without a slash at the end of its path; loopback names answer where none is set. */
  publicUrl: URL | undefined;
  /** Addresses and networks whose word of the client, the host and the protocol is believed. */
  trustedProxies: readonly string[];
  /** Whether anybody but this machine is meant to reach it. */
  beyondLoopback: boolean;
}

/** What stands before every path of ours, without a slash at its end: "" or "/gallery". */
export const prefixOf = ({ publicUrl }: Reach): string =>
  publicUrl === undefined || publicUrl.pathname === "/" ? "" : publicUrl.pathname;

declare module "hono" {
  interface ContextVariableMap {
    /** How a request has come; absent where nothing but this machine reaches the server. */
    front?: {
      /** The address of who asks. */
      client: string | undefined;
      /** The public address's origin, of which our pages are. */
      origin: string;
    };
  }
}
