import { existsSync } from "node:fs";
import { BlockList, isIP } from "node:net";
import { loadEnvFile } from "node:process";
import * as z from "zod";

/** Where the provider's API is unless `PICTORY_API_URL` says otherwise. */
export const defaultApiUrl = "https://api.pictory.ai/pictoryapis";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  const family = isIP(host);
  return family !== 0 && loopback.check(host, family === 6 ? "ipv6" : "ipv4");
}

const apiUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "must be an http or https address",
  )
  .refine((text) => {
    const url = URL.parse(text);
    return !url || (url.username === "" && url.password === "" && url.search === "" && url.hash === "");
  }, "must hold no user name, password, query or fragment")
  .transform((text) => text.replace(/\/+$/, ""));

const schema = z.object({
  PICTORY_API_KEY: z
    .string()
    .trim()
    .max(4096, "is longer than any key")
    .regex(/^[\x21-\x7e]*$/, "must be one word of plain letters, as the provider shows it")
    .default(""),
  PICTORY_API_URL: apiUrl.default(defaultApiUrl),
  PORT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be from 0 to 65535")
    .max(65535, "must be from 0 to 65535")
    .default(4321),
  HOST: z
    .string()
    .refine(
      isLoopback,
      "must be a loopback address (127.0.0.1, ::1 or localhost): there is no sign-in yet, so whoever reaches this server uses your key",
    )
    .default("127.0.0.1"),
  CACHE_DIR: z.string().default(".contact-sheet/thumbnails"),
  CACHE_MEGABYTES: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must not be negative")
    .default(2048),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export interface Env {
  /** The raw key, or "" for the demo library. */
  apiKey: string;
  /** Without a trailing slash. */
  apiUrl: string;
  port: number;
  host: string;
  /** Where thumbnails are kept between runs; made when missing. */
  cacheDir: string;
  /** 0 keeps no thumbnails on disk. */
  cacheMegabytes: number;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** What is wrong with the environment, one line a variable; values are never told, for one of them is the key. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Reads the environment; empty variables count as absent. Throws an `EnvError` that lists every bad variable. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new EnvError(`Contact Sheet cannot start with this environment:\n${lines.join("\n")}`);
  }
  const e = result.data;
  return {
    apiKey: e.PICTORY_API_KEY,
    apiUrl: e.PICTORY_API_URL,
    port: e.PORT,
    host: e.HOST,
    cacheDir: e.CACHE_DIR,
    cacheMegabytes: e.CACHE_MEGABYTES,
    logLevel: e.LOG_LEVEL,
  };
}

/** The process's environment, completed from `.env` in the working directory where there is one. */
export function readEnv(): Env {
  if (existsSync(".env")) loadEnvFile(".env");
  return parseEnv(process.env);
}
