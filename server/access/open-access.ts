import type { Logger } from "pino";
import { type Env, EnvError } from "../env.ts";
import type { Provider } from "../provider.ts";
import type { Access } from "./access.ts";
import { createNoneAccess } from "./none.ts";

/** What a way of signing in may be made of. */
export interface AccessParts {
  env: Env;
  log: Logger;
  provider: Provider;
}

/** The way to sign in that the environment asks for. Whoever signs in to nothing loads none of the others' code. */
export async function openAccess({ env, provider }: AccessParts): Promise<Access> {
  if (env.auth !== "none")
    throw new EnvError(`Contact Sheet cannot start: AUTH=${env.auth} is not built yet.`);
  return createNoneAccess({ key: provider.key, library: env.library });
}
