import { startWorker } from "#catalog/start-worker.ts";
import { followTabs } from "#shared/stored.ts";
import { settings } from "#shared/stored-values.ts";
import { openFirstView } from "./first-view.ts";
import { accountOfPage, paintOpeningPicture } from "./opening-picture.ts";
import { initTheme } from "./theme.ts";

initTheme();
followTabs(Object.values(settings));
openFirstView();
paintOpeningPicture();
// The page asks for this code at the same time as for the script that runs now: see preload-app.ts.
const app = await import("./start.tsx").catch(() => undefined);
if (app) {
  // Its code is compiled while the app renders for the first time; any sooner, the pictures above would be the later for it.
  startWorker(accountOfPage());
  app.start();
} else {
  // A server that was stopped meanwhile, or a page that is being left.
  document.getElementById("no-app")?.removeAttribute("hidden");
}
