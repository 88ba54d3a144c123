import { pino } from "pino";
import * as v from "valibot";
import { invitingSchema } from "#contract/persons/team.ts";
import { endpoints } from "#shared/paths.ts";
import type { OidcEnv } from "../../../oidc-env.ts";
import type { Database } from "../../../store/database.ts";
import { openInMemory } from "../../../store/databases/sqlite.ts";
import type { Store } from "../../../store/store.ts";
import { createTestApp, testKey, testLibrary } from "../../../testing/test-app.ts";
import { createTeamAccess } from "../team-access.ts";

const secret = "a secret for tests that is long enough";

interface Options {
  open?: () => Promise<Database>;
  /** The store of what people add; one of its own in memory unless given. */
  store?: () => Promise<Store>;
  publicUrl?: URL;
  oidc?: OidcEnv;
  secrets?: string[];
  library?: string;
}

/** A browser of one person: it keeps cookies and asks as a page of ours does. */
export interface Browser {
  get: (path: string) => Promise<Response>;
  send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  cookies: Map<string, string>;
}

export const password = "four words are enough";

/** A server where a team signs in, over a database in memory unless one is given. */
export async function createTeamApp({
  open,
  store,
  publicUrl,
  oidc,
  secrets = [secret],
  library = testLibrary,
}: Options = {}) {
  const log: string[] = [];
  const access = await createTeamAccess({
    env: {
      appSecrets: secrets,
      publicUrl,
      library,
      oidc,
      dataDir: "/nowhere",
      databaseUrl: "",
      host: "127.0.0.1",
      port: 4321,
    },
    log: pino({ level: "debug" }, { write: (line) => void log.push(line) }),
    key: testKey,
    open: open ?? (async () => openInMemory()),
  });
  const { app, changes } = createTestApp({
    access,
    onLog: (line) => void log.push(line),
    ...(store && { store }),
  });
  const origin = publicUrl?.origin ?? "http://localhost";

  const browser = (): Browser => {
    const cookies = new Map<string, string>();
    const ask = async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
      const answer = await app.request(path.startsWith("http") ? path : origin + path, {
        method,
        headers: { origin, "sec-fetch-site": "same-origin", ...(cookie && { cookie }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === "" || /max-age=0/i.test(set)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    };
    return { cookies, get: (path) => ask("GET", path), send: ask };
  };

  const tokenOf = (text: string) => /#invitation=([\w-]+)/.exec(text)?.[1] ?? "";

  /** Somebody new, signed in; the first is the owner. */
  const join = async (token: string, name: string): Promise<Browser> => {
    const made = browser();
    const email = `${name.toLowerCase()}@example.com`;
    const answer = await made.send("POST", `${endpoints.access}/join`, { token, name, email, password });
    if (!answer.ok) throw new Error(await answer.text());
    return made;
  };

  return {
    app,
    changes,
    access,
    browser,
    join,
    log,
    tokenOf,
    first: async () => join(tokenOf((await access.atStart?.(true)) ?? ""), "Olga"),
    async invite(owner: Browser, role: string, email?: string): Promise<string> {
      const answer = await owner.send("POST", `${endpoints.access}/invitations`, { role, email });
      return tokenOf(v.parse(invitingSchema, await answer.json()).link);
    },
  };
}
