import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import * as v from "valibot";
import { hostingEntries, hostingFaults, isBeyondLoopback } from "./hosting-env.ts";
import { type OidcEnv, oidcEntries, oidcFaults, oidcOf } from "./oidc-env.ts";
import { runningEntries } from "./running/running-env.ts";

/** Where the provider's API is unless `PICTORY_API_URL` says otherwise. */
export const defaultApiUrl = "https://api.pictory.ai/pictoryapis";

const apiUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "must be an http or https address",
  ),
  v.check((text) => {
    const url = URL.parse(text);
    return !url || (url.username === "" && url.password === "" && url.search === "" && url.hash === "");
  }, "must hold no user name, password, query or fragment"),
  v.transform((text) => text.replace(/\/+$/, "")),
);

/** Plain digits alone: what else JavaScript takes for a number ("1e308", "0x1f", "-0") is no setting. */
function wholeUpTo(max: number) {
  const range = `must be a whole number from 0 to ${max}`;
  return v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,15}$/, range),
    v.transform(Number),
    v.maxValue(max, range),
  );
}

/** The library that is shown without a key: what is marked there is never mixed into anybody's own. */
const demoLibrary = "demo";

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;

/** Every rule brings its own words: the library's would tell the value. */
const schema = v.object({
  PICTORY_API_KEY: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(4096, "is longer than any key"),
      v.regex(/^[\x21-\x7e]*$/, "must be one word of plain letters, as the provider shows it"),
    ),
    "",
  ),
  PICTORY_API_URL: v.optional(apiUrl, defaultApiUrl),
  PORT: v.optional(wholeUpTo(65_535), "4321"),
  ...hostingEntries,
  ...oidcEntries,
  CACHE_DIR: v.optional(v.string(), ".contact-sheet/thumbnails"),
  CACHE_MEGABYTES: v.optional(wholeUpTo(10_000_000), "2048"),
  DATA_DIR: v.optional(v.string(), ".contact-sheet/data"),
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (url) => url === "" || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)),
        "must be an address like postgres://user:password@host:5432/database, or empty for SQLite in DATA_DIR",
      ),
    ),
    "",
  ),
  LIBRARY: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[A-Za-z0-9][\w-]{0,63}$/, "must be one plain word of letters, digits, - and _, 64 at most"),
      v.check((name) => name !== demoLibrary, `must not be "${demoLibrary}", which is the demo's own`),
    ),
    "default",
  ),
  ...runningEntries(wholeUpTo),
  LOG_LEVEL: v.optional(
    v.picklist(logLevels, `Invalid option: expected one of ${logLevels.map((l) => `"${l}"`).join("|")}`),
    "info",
  ),
});

export interface Env {
  /** The raw key; "" for the demo library, and where each visitor brings a key. */
  apiKey: string;
  /** Whether the embedded demo library is shown. */
  demo: boolean;
  /** Without a trailing slash. */
  apiUrl: string;
  port: number;
  /** The address to listen on. */
  host: string;
  /** Whether anybody but this machine is meant to reach the server. */
  beyondLoopback: boolean;
  /** How people sign in; "none" beyond loopback was said on purpose. */
  auth: "none" | "team" | "open";
  /** The address that people open, without a slash at the end of its path. Loopback names answer where none is set. */
  publicUrl: URL | undefined;
  /** Addresses and networks ("10.0.0.0/8") whose word of the client, the host and the protocol is believed. */
  trustedProxies: readonly string[];
  /** At least 32 characters each: the current one, then former ones. None is missing where people sign in. */
  appSecrets: readonly string[];
  /** The service by which persons of a team may sign in too. */
  oidc: OidcEnv | undefined;
  /** Where thumbnails are kept between runs; made when missing. */
  cacheDir: string;
  /** 0 keeps no thumbnails on disk. */
  cacheMegabytes: number;
  /** Where what people add is kept, unless `databaseUrl` says otherwise, and its backups; made when missing. */
  dataDir: string;
  /** "postgres://…", which may hold a password, or "" for SQLite in the data folder. */
  databaseUrl: string;
  /** Whose marks are shown and taken: a name, so that a key can be replaced. */
  library: string;
  logLevel: (typeof logLevels)[number];
  /** Where figures are told; undefined where they are not. */
  metricsPort: number | undefined;
  metricsHost: string;
  /** How long answers that are under way may take once the server is told to stop. */
  shutdownSeconds: number;
}

/** What is wrong with the environment, one line a variable; values are never told, for one of them is the key. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** The variable that an issue is of; one of a list's items is of the list. */
const variableOf = (issue: v.BaseIssue<unknown>) => String(issue.path?.[0]?.key);

/** Reads the environment; empty variables count as absent. Throws an `EnvError` that lists every bad variable. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = v.safeParse(schema, given);
  const lines = result.success
    ? [...hostingFaults(result.output), ...oidcFaults(result.output)]
    : Array.from(new Set(result.issues.map((issue) => `${variableOf(issue)} ${issue.message}`)));
  if (!result.success || lines.length > 0)
    throw new EnvError(
      `Contact Sheet cannot start with this environment:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    );
  const e = result.output;
  const demo = e.PICTORY_API_KEY === "" && e.AUTH !== "open";
  return {
    apiKey: e.PICTORY_API_KEY,
    demo,
    apiUrl: e.PICTORY_API_URL,
    port: e.PORT,
    host: e.HOST,
    beyondLoopback: isBeyondLoopback(e),
    auth: e.AUTH ?? "none",
    publicUrl: e.PUBLIC_URL,
    trustedProxies: e.TRUSTED_PROXIES ?? [],
    appSecrets: e.APP_SECRET ?? [],
    oidc: oidcOf(e),
    cacheDir: e.CACHE_DIR,
    cacheMegabytes: e.CACHE_MEGABYTES,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    library: demo ? demoLibrary : e.LIBRARY,
    logLevel: e.LOG_LEVEL,
    metricsPort: e.METRICS_PORT,
    metricsHost: e.METRICS_HOST,
    shutdownSeconds: e.SHUTDOWN_SECONDS,
  };
}

/** The process's environment, completed from `.env` in the working directory where there is one. */
export function readEnv(): Env {
  if (existsSync(".env")) loadEnvFile(".env");
  return parseEnv(process.env);
}
