import { type BetterAuthOptions, betterAuth } from "better-auth";
import type { Kysely } from "kysely";
import { isSqlite } from "../../../store/migrations/is-sqlite.ts";
import type { Tables } from "../../../store/tables.ts";
import type { Place } from "./place.ts";

/** Where better-auth believes us who asks: we write it into each request ourselves, whatever came with it. */
export const clientHeader = "x-contact-sheet-client";

const dayS = 86_400;
export const shortestPassword = 12;

export interface AuthParts {
  db: Kysely<Tables>;
  secrets: readonly string[];
  place: Place;
  gate: Pick<BetterAuthOptions, "databaseHooks"> & {
    validateUserInfo: NonNullable<NonNullable<BetterAuthOptions["user"]>["validateUserInfo"]>;
  };
  plugins?: NonNullable<BetterAuthOptions["plugins"]>;
}

/**
 * better-auth over our database. Passwords, sessions, cookies and their signatures are its own; nobody reaches its routes
 * but by ours, except where an issuer sends a browser back.
 */
export function createAuth({ db, secrets, place, gate, plugins = [] }: AuthParts) {
  return betterAuth({
    appName: "Contact Sheet",
    ...place.auth,
    secrets: secrets.map((value, i) => ({ version: secrets.length - i, value })),
    database: { db, type: isSqlite(db) ? "sqlite" : "postgres" },
    telemetry: { enabled: false },
    // It would quote addresses of people; what went wrong is in the answers.
    logger: { disabled: true },
    onAPIError: { errorURL: place.page("/sign-in") },
    trustedOrigins: [],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      autoSignIn: true,
    },
    user: {
      modelName: "auth_users",
      additionalFields: { role: { type: "string", required: false, input: false } },
      validateUserInfo: gate.validateUserInfo,
    },
    // A session lasts so long from its sign-in, and is then over: reading never writes.
    session: { modelName: "auth_sessions", expiresIn: 30 * dayS, disableSessionRefresh: true },
    account: {
      modelName: "auth_accounts",
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    verification: { modelName: "auth_verifications" },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "auth_rate_limits",
      window: 60,
      max: 120,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-up/email": { window: 60, max: 10 },
        "/sign-in/social": { window: 60, max: 20 },
        "/change-password": { window: 60, max: 5 },
      },
    },
    databaseHooks: gate.databaseHooks,
    advanced: {
      // Tests run with NODE_ENV=test, which would turn them off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: place.secure,
      cookiePrefix: place.cookiePrefix,
      defaultCookieAttributes: { path: place.cookiePath, httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
    plugins,
  });
}
export type Auth = ReturnType<typeof createAuth>;
