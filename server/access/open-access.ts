import type { Logger } from "pino";
import type { Env } from "../env.ts";
import type { Provider } from "../provider.ts";
import type { StoreKeeper } from "../store/store-keeper.ts";
import type { Access } from "./access.ts";
import { createNoneAccess } from "./none.ts";

/** What a way of signing in may be made of. */
export interface AccessParts {
  env: Env;
  log: Logger;
  provider: Provider;
  /** What people add, and which sign-ins were ended. */
  keeper: StoreKeeper;
}

/** The way to sign in that the environment asks for. Whoever signs in to nothing loads none of the others' code. */
export async function openAccess(parts: AccessParts): Promise<Access> {
  const { env, log, provider } = parts;
  if (env.auth === "open") return (await import("./open/open.ts")).createOpenAccess(parts);
  if (env.auth === "team")
    return (await import("./team/team-access.ts")).createTeamAccess({ env, log, key: provider.key });
  return createNoneAccess({ key: provider.key, library: env.library });
}
