import { answerFile, answerPage, answerShared, answerThumbnail } from "./answers.ts";
import { Kept } from "./kept.ts";
import type { ToServiceWorker } from "./messages.ts";
import { Reach } from "./reach.ts";
import { addRoutes, knowsRoutes } from "./routes.ts";
import type { Build } from "./shell.ts";
import { pathOf, treatmentOf } from "./treatment.ts";

/** Written by the build, as text wherever it is named: see scripts/build-service-worker.ts. */
declare const buildInPlace: Build;
declare const self: ServiceWorkerGlobalScope;

const build = buildInPlace;
const { scope } = self.registration;
const kept = new Kept(build, scope);
const files = new Set(build.files);
const reach = new Reach();

self.addEventListener("install", (event) => {
  event.waitUntil(addRoutes(event, scope));
  // All or nothing: who has a build has all of it. It waits until it is asked to take over, but for the very first.
  event.waitUntil(kept.install());
});

self.addEventListener("activate", (event) => {
  const begin = async () => {
    // Else the page would wait for this script to start. With static routes it has begun already.
    if (!knowsRoutes()) await self.registration.navigationPreload?.enable();
    await kept.shell.forgetOld();
    await self.clients.claim();
  };
  event.waitUntil(begin());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const treatment = treatmentOf(request, scope, files);
  // What nobody answers here the browser fetches by itself, a little sooner.
  switch (treatment) {
    case "page":
      return event.respondWith(answerPage(event, kept.shell, reach));
    case "file":
      if (reach.isFresh() && files.has(pathOf(request.url, scope))) return;
      return event.respondWith(answerFile(request, kept.shell, reach.isAway()));
    case "thumbnail":
      if (reach.isThere()) return;
      return event.respondWith(answerThumbnail(request, (url) => kept.picture(url), reach.isAway()));
    case "shared":
      return event.respondWith(answerShared(request, scope));
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
    case "reach":
      return reach.heard(told.there);
    case "which build":
      return event.ports[0]?.postMessage(build.name);
    case "take over":
      return event.waitUntil(self.skipWaiting());
  }
});
