/** Chromium's static routes: what it does with a request without asking this script, which it would have to start first. */
interface Rule {
  condition: { urlPattern: string } | { requestMode: "navigate"; requestMethod: "GET" };
  source: "network" | "race-network-and-fetch-handler";
}

interface Routing {
  addRoutes?(rules: readonly Rule[]): Promise<void>;
}

/**
 * What goes past the service worker, and what begins without it: it takes part in the race only to win it where the network
 * fails or hangs. A second visit was a third slower while each picture and each file waited for it.
 */
const rulesOf = (scope: string): Rule[] => {
  const past = ["api/*", "media/original/*", "healthz"];
  const race = "race-network-and-fetch-handler";
  return [
    ...past.map((path): Rule => ({ condition: { urlPattern: scope + path }, source: "network" })),
    ...["media/thumb/*", "assets/*"].map(
      (path): Rule => ({ condition: { urlPattern: scope + path }, source: race }),
    ),
    { condition: { requestMode: "navigate", requestMethod: "GET" }, source: race },
  ];
};

/** Whether the browser knows of such routes. */
export const knowsRoutes = (): boolean =>
  "InstallEvent" in globalThis &&
  "addRoutes" in (globalThis as unknown as { InstallEvent: { prototype: object } }).InstallEvent.prototype;

/** To be called in the event "install". Never rejects: all works without, a little later. */
export async function addRoutes(event: ExtendableEvent, scope: string): Promise<void> {
  await (event as Routing).addRoutes?.(rulesOf(scope)).catch(() => {});
}
