import { AsyncLocalStorage } from "node:async_hooks";
import type { BetterAuthOptions } from "better-auth";
import { APIError, getOAuthState } from "better-auth/api";
import type { AuthParts } from "../auth/auth.ts";
import type { Invitation, Invitations } from "./invitations.ts";

/** What has been found out of somebody who comes for the first time, while better-auth makes a person of them. */
interface Joining {
  invitation?: Invitation;
  /** The person that was made. */
  person?: string;
}

const joining = new AsyncLocalStorage<Joining>();

/**
 * Runs what may make a new person. An invitation that was taken for that and made none is given back: whoever mistyped
 * has lost nothing.
 */
export async function joinsWithin(
  invitations: Invitations,
  invitation: Invitation | undefined,
  work: () => Promise<Response>,
): Promise<Response> {
  const store: Joining = invitation ? { invitation } : {};
  try {
    return await joining.run(store, work);
  } finally {
    if (store.invitation && store.person === undefined) await invitations.giveBack(store.invitation);
  }
}

const notInvited = {
  error: "not_invited",
  errorDescription: "Nobody has invited this address.",
};

/**
 * The gate for everybody whom the server does not know yet: no person is made without an invitation, which is taken
 * here. An issuer's word for an address counts only where it says that it has verified it.
 */
export function createGate(invitations: Invitations) {
  const validateUserInfo: AuthParts["gate"]["validateUserInfo"] = async ({ user, source }) => {
    if (source.action !== "create-user") return undefined;
    const store = joining.getStore();
    if (!store) return notInvited;
    if (store.invitation) return undefined;
    const email = user.email?.toLowerCase() ?? "";
    const hash = (await getOAuthState())?.["invitation"];
    const found =
      typeof hash === "string"
        ? await invitations.take(hash, email)
        : user.emailVerified === true
          ? await invitations.takeFor(email)
          : undefined;
    if (!found) return notInvited;
    store.invitation = found;
    return undefined;
  };
  const databaseHooks: BetterAuthOptions["databaseHooks"] = {
    user: {
      create: {
        async before(user) {
          const store = joining.getStore();
          if (!store?.invitation) throw new APIError("FORBIDDEN", { code: "not_invited" });
          const { role, email } = store.invitation;
          // An owner has vouched for an address that an invitation names.
          const emailVerified = user.emailVerified || email === user.email.toLowerCase();
          return { data: { ...user, id: await invitations.idOfNext(), role, emailVerified } };
        },
        async after(user) {
          const store = joining.getStore();
          if (store) store.person = user.id;
        },
      },
    },
    account: {
      create: {
        // Nothing is asked of the issuer in the person's name later, so nothing is kept that would let us.
        before: async (account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
  };
  return { validateUserInfo, databaseHooks };
}
