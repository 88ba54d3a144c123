import { answerFile, answerPage, answerThumbnail } from "./answers.ts";
import { Kept } from "./kept.ts";
import type { ToServiceWorker } from "./messages.ts";
import type { Build } from "./shell.ts";
import { treatmentOf } from "./treatment.ts";

/** Written by the build, as text wherever it is named: see scripts/build-service-worker.ts. */
declare const buildInPlace: Build;
declare const self: ServiceWorkerGlobalScope;

const build = buildInPlace;
const { scope } = self.registration;
const kept = new Kept(build, scope);
const files = new Set(build.files);

/** Chromium's: which requests go past this script, so that they need not wait for it to start. */
interface Routes {
  addRoutes?(rules: { condition: { urlPattern: string }; source: "network" }[]): Promise<void>;
}

self.addEventListener("install", (event) => {
  const past = ["api/*", "media/original/*", "healthz"];
  const rules = past.map((path) => ({ condition: { urlPattern: scope + path }, source: "network" as const }));
  void (event as Routes).addRoutes?.(rules).catch(() => {});
  // All or nothing: who has a build has all of it. It waits until it is asked to take over, but for the very first.
  event.waitUntil(kept.install());
});

self.addEventListener("activate", (event) => {
  const begin = async () => {
    await self.registration.navigationPreload?.enable();
    await kept.shell.forgetOld();
    await self.clients.claim();
  };
  event.waitUntil(begin());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (treatmentOf(request, scope, files)) {
    case "page":
      return event.respondWith(answerPage(event, kept.shell));
    case "file":
      return event.respondWith(answerFile(request, kept.shell));
    case "thumbnail":
      return event.respondWith(answerThumbnail(request, (url) => kept.picture(url)));
    case "network":
  }
});

self.addEventListener("message", (event) => {
  const told = event.data as ToServiceWorker;
  switch (told.tells) {
    case "account":
      return event.waitUntil(kept.belongsTo(told.account));
    case "shown":
      return event.waitUntil(kept.shown(told.account, told.urls));
    case "which build":
      return event.ports[0]?.postMessage(build.name);
    case "take over":
      return event.waitUntil(self.skipWaiting());
  }
});
