import { genericOAuth } from "better-auth/plugins/generic-oauth";
import type { Logger } from "pino";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import type { OidcEnv } from "../../../oidc-env.ts";
import { createProviderFetch } from "../../../upstream/transport.ts";
import { issuerAway } from "../problems.ts";
import type { Auth, AuthParts } from "./auth.ts";

/** better-auth's name for the issuer: it stands in the address that the issuer sends browsers back to. */
export const providerId = "oidc";

const patience = 5_000;

const discoverySchema = v.object({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  token_endpoint: v.string(),
  jwks_uri: v.string(),
});

const withoutSlash = (url: string) => url.replace(/\/+$/, "");

/** Why an issuer cannot be used now, in a few words; undefined where it can. */
async function faultOf(issuer: string, discoveryUrl: string): Promise<string | undefined> {
  try {
    const init = { headers: { accept: "application/json" }, signal: AbortSignal.timeout(patience) };
    const answer = await createProviderFetch()(discoveryUrl, init);
    if (!answer.ok) return `it answers ${answer.status} at ${discoveryUrl}`;
    const found = v.safeParse(discoverySchema, await answer.json());
    if (!found.success) return `what it tells of itself at ${discoveryUrl} is not whole`;
    const { issuer: said } = found.output;
    return withoutSlash(said) === withoutSlash(issuer)
      ? undefined
      : "it calls itself otherwise; set OIDC_ISSUER to what it says";
  } catch {
    return `it does not answer at ${discoveryUrl}`;
  }
}

/**
 * The service by which people may sign in too. better-auth would wait for it at its start for as long as it likes, so it
 * gets an instance of its own, made once the service is known to answer; passwords go on meanwhile.
 */
export class Issuer {
  readonly name: string;
  readonly #env: OidcEnv;
  readonly #log: Logger;
  readonly #create: (plugins: NonNullable<AuthParts["plugins"]>) => Auth;
  #auth: Promise<Auth | undefined> | undefined;

  constructor(env: OidcEnv, log: Logger, create: (plugins: NonNullable<AuthParts["plugins"]>) => Auth) {
    this.name = env.name;
    this.#env = env;
    this.#log = log;
    this.#create = create;
  }

  /** better-auth with the issuer. Throws the problem where that does not answer. */
  async auth(): Promise<Auth> {
    this.#auth ??= this.#open();
    const auth = await this.#auth;
    if (auth) return auth;
    this.#auth = undefined;
    throw new ApiError(issuerAway);
  }

  /** Looks whether the issuer answers, for whoever reads the log. */
  async look(): Promise<void> {
    await this.auth().catch(() => undefined);
  }

  async #open(): Promise<Auth | undefined> {
    const { issuer, clientId, clientSecret } = this.#env;
    const discoveryUrl = `${withoutSlash(issuer)}/.well-known/openid-configuration`;
    const fault = await faultOf(issuer, discoveryUrl);
    if (fault !== undefined) {
      this.#log.warn(`OIDC_ISSUER cannot be used: ${fault}. People sign in with passwords meanwhile.`);
      return undefined;
    }
    const auth = this.#create([
      genericOAuth({
        config: [
          {
            providerId,
            discoveryUrl,
            clientId,
            clientSecret,
            pkce: true,
            scopes: ["openid", "email", "profile"],
            requireIdTokenVerification: true,
            mapProfileToUser: ({ name, preferred_username, email }) => ({
              name: String(name || preferred_username || String(email ?? "").replace(/@.*/, "")).slice(
                0,
                100,
              ),
            }),
          },
        ],
      }),
    ]);
    await auth.$context;
    return auth;
  }
}
