import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { endpoints } from "#shared/paths.ts";
import { freePort } from "../../e2e/process.ts";
import { type Program, startProgram } from "./programs.ts";

/** A server that people sign in to in one way, or in none. */
export interface Way {
  name: string;
  server: Program;
  /** What the client of that number sends along. */
  headersOf: (client: number) => Record<string, string>;
}

interface Parts {
  /** Where the provider is, and the key that it knows. */
  apiUrl: string;
  key: string;
  /** A folder of its own. */
  home: string;
}

const folders = (home: string) => ({ DATA_DIR: join(home, "data"), CACHE_DIR: join(home, "cache") });

/** Each client comes as from an address of its own: an office behind one would be slowed. */
const from = (client: number) => ({ "x-forwarded-for": `10.0.${client >> 8}.${client & 255}` });

/** A server on loopback, where nobody signs in. */
export async function nobodySignsIn({ apiUrl, key, home }: Parts): Promise<Way> {
  const env = { PICTORY_API_KEY: key, PICTORY_API_URL: apiUrl, PORT: "0", ...folders(home) };
  const server = await startProgram(["server/index.ts"], env, { tellsMemory: true });
  return { name: "nobody signs in", server, headersOf: () => ({}) };
}

async function hosted(env: Record<string, string>) {
  const port = await freePort();
  const all = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TRUSTED_PROXIES: "127.0.0.1",
    APP_SECRET: "a secret for benches that is long enough",
    ...env,
  };
  return { all, start: () => startProgram(["server/index.ts"], all, { tellsMemory: true }) };
}

/** Asks for a path of ours by POST, as a page of ours does; gives the answer's cookie beside it. */
async function post(server: Program, path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url, ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((set) => set.split(";", 1)[0]);
  return { cookie: cookie.join("; "), said: await answer.json() };
}

const persons = 4;

/** A team of some persons, each of them at many clients. */
export async function teamSignsIn({ apiUrl, key, home }: Parts): Promise<Way> {
  const asked = { AUTH: "team", PICTORY_API_KEY: key, PICTORY_API_URL: apiUrl, ...folders(home) };
  const { all, start } = await hosted(asked);
  const invited = execFileSync(process.execPath, ["scripts/invite.ts", "--role", "owner"], {
    env: { PATH: process.env.PATH, DATABASE_URL: "", LIBRARY: "", ...all },
    encoding: "utf8",
  });
  const server = await start();
  const cookies: string[] = [];
  for (let link = invited; cookies.length < persons; ) {
    const token = /#invitation=([\w-]+)/.exec(link)?.[1];
    const person = { name: "P", email: `p${cookies.length}@example.com`, password: "four words are enough" };
    const joined = await post(server, `${endpoints.access}/join`, { token, ...person }, from(cookies.length));
    cookies.push(joined.cookie);
    const owner = { cookie: cookies[0] ?? "", ...from(0) };
    link = (await post(server, `${endpoints.access}/invitations`, { role: "editor" }, owner)).said.link;
  }
  const name = `a team of ${persons} signs in`;
  return { name, server, headersOf: (i) => ({ cookie: cookies[i % persons] ?? "", ...from(i) }) };
}

/** An open server, where each of so many clients brings a key of their own, or all the same. */
export async function eachSignsIn({ apiUrl, key, home }: Parts, clients: number, own: boolean): Promise<Way> {
  const { start } = await hosted({
    AUTH: "open",
    PICTORY_API_KEY: "",
    PICTORY_API_URL: apiUrl,
    ...folders(home),
  });
  const server = await start();
  const signIn = async (i: number) =>
    (await post(server, `${endpoints.access}/key`, { key: own ? `${key}-${i}` : key }, from(i))).cookie;
  const cookies: string[] = [];
  // The server turns away whom it would keep waiting beyond a hundred.
  while (cookies.length < clients) {
    const some = Array.from({ length: Math.min(50, clients - cookies.length) }, (_, i) => cookies.length + i);
    cookies.push(...(await Promise.all(some.map(signIn))));
  }
  const name = own ? "open, each with a key of their own: nothing is shared" : "open, all with one key";
  return { name, server, headersOf: (i) => ({ cookie: cookies[i] ?? "", ...from(i) }) };
}
