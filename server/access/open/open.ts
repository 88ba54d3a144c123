import type { Logger } from "pino";
import { ApiError } from "#contract/problem.ts";
import { fingerprint } from "../../context/account.ts";
import type { Env } from "../../env.ts";
import type { StoreKeeper } from "../../store/store-keeper.ts";
import type { Access } from "../access.ts";
import type { CheckedAt } from "./check-key.ts";
import { EndedSignIns } from "./ended-sign-ins.ts";
import { notIn } from "./problems.ts";
import { createOpenRoutes } from "./routes.ts";
import { createSignInSealer, type SignIn } from "./sealed-sign-in.ts";
import { createSignInCookie, isDue } from "./sign-in-cookie.ts";

export interface OpenParts {
  env: Pick<Env, "appSecrets" | "publicUrl">;
  provider: CheckedAt;
  /** Where it is kept which sign-ins were ended. */
  keeper: Pick<StoreKeeper, "use">;
  log: Logger;
}

/**
 * Each visitor comes with a key of the provider's, and sees the library of that key's account. The key lies in their cookie
 * alone, sealed: `docs/decisions/0024-the-key-in-a-sealed-cookie.md`.
 */
export function createOpenAccess({ env, provider, keeper, log }: OpenParts): Access {
  const cookie = createSignInCookie(createSignInSealer(env.appSecrets, provider.apiUrl), env.publicUrl);
  const ended = new EndedSignIns(keeper);

  async function signedIn(headers: Headers): Promise<{ signIn: SignIn; current: boolean }> {
    const found = cookie.read(headers);
    if ("notIn" in found) throw new ApiError(notIn(found.notIn));
    if (await ended.has(found.signIn.session)) throw new ApiError(notIn("ended"));
    return found;
  }

  return {
    way: "open",
    async visitorOf({ headers }) {
      const { key } = (await signedIn(headers)).signIn;
      // Whoever comes with the same key is the same person: nothing else is known of them.
      const own = `open-${fingerprint(provider.apiUrl, key)}`;
      return { key, library: own, person: own, role: "owner" };
    },
    async renew({ headers }) {
      const { signIn, current } = await signedIn(headers);
      return isDue(signIn, current) ? cookie.write({ ...signIn, sealed: Date.now() }) : undefined;
    },
    routes: createOpenRoutes({ provider, cookie, ended, log }),
  };
}
