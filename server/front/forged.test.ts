import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createOpenApp } from "../access/open/testing/open-app.ts";
import { createTeamAccess } from "../access/team/team-access.ts";
import { openInMemory } from "../store/databases/sqlite.ts";
import { createTestApp, testKey, testLibrary } from "../testing/test-app.ts";

const proxy = "10.0.0.2";
const url = "http://pictures.example";
const reachWith = (trustedProxies: string[]) => ({
  publicUrl: new URL(url),
  trustedProxies,
  beyondLoopback: true,
});
type App = ReturnType<typeof createTestApp>["app"];

/** Asks as a connection from `peer` does that says of itself what `forwarded` says. */
const askFrom = (app: App) => (peer: string, forwarded: string, path: string, body?: unknown) =>
  app.request(
    url + path,
    {
      headers: { host: "pictures.example", origin: url, "x-forwarded-for": forwarded },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    },
    { incoming: { socket: { remoteAddress: peer }, headers: {} } },
  );

/** Another forged address each time. */
const forged = (i: number) => `203.0.113.${i % 250}`;

/** Whoever asks so is one client, however the addresses change that it writes. */
const waysToForge = [
  ["of itself, with no proxy trusted", [], "192.0.2.7", (i: number) => forged(i)],
  ["of itself, past the proxy that is trusted", [proxy], "192.0.2.7", (i: number) => forged(i)],
  [
    "through the trusted proxy, which adds whom it hears",
    [proxy],
    proxy,
    (i: number) => `${forged(i)}, 192.0.2.7`,
  ],
  [
    "through it, with a trusted address too",
    [proxy],
    proxy,
    (i: number) => `${forged(i)}, 192.0.2.7, ${proxy}`,
  ],
] as const;

describe.each(waysToForge)("an address that is forged %s", (_, trusted, peer, forward) => {
  const reach = reachWith([...trusted]);

  it("gets no more keys tried, and costs nobody else a try", async () => {
    const { app } = createOpenApp({ reach, publicUrl: url });
    const ask = askFrom(app);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await ask(peer, forward(i), "/api/access/key", { key: "bad" })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const [otherPeer, other] = peer === proxy ? [proxy, `${forged(0)}, 192.0.2.8`] : ["192.0.2.8", forged(0)];
    expect((await ask(otherPeer, other, "/api/access/key", { key: "bad" })).status).toBe(401);
  });

  it("gets no more answers than one client", async () => {
    const ask = askFrom(createTestApp({ reach }).app);
    let refused = false;
    for (let i = 0; i < 5_000 && !refused; i++)
      refused = (await ask(peer, forward(i), "/api/access/nothing")).status === 429;
    expect(refused).toBe(true);
  });
});

// One of them: each password takes a while to compare.
it.each([waysToForge[2]])(
  "an address that is forged %s gets no more passwords tried, of whatever person",
  async (_, trusted, peer, forward) => {
    const access = await createTeamAccess({
      env: {
        appSecrets: ["a secret for tests that is long enough"],
        publicUrl: new URL(url),
        library: testLibrary,
        oidc: undefined,
        dataDir: "/nowhere",
        databaseUrl: "",
        host: "127.0.0.1",
        port: 4321,
      },
      log: pino({ level: "silent" }),
      key: testKey,
      open: async () => openInMemory(),
    });
    const ask = askFrom(createTestApp({ reach: reachWith([...trusted]), access }).app);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      const guess = { email: `person${i}@example.com`, password: "a wrong guess" };
      statuses.push((await ask(peer, forward(i), "/api/access/sign-in", guess)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
  },
);
