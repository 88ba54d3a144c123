import { buildOf, buildOfPage, tell } from "./worker-messages.ts";

const hour = 3_600_000;
/** Milliseconds between two looks for a new version: the focus comes and goes. */
const pace = 60_000;

/** Milliseconds after which a page is loaded anew, though its service worker has not taken over. */
const patience = 3_000;

/**
 * Looks for a new version each hour and when a person comes back to the page, and calls `onNewer` once one is there that
 * the page is not of: with what takes it. Nothing is taken by itself. Returns its undo.
 */
export function followUpdates(
  registration: ServiceWorkerRegistration,
  onNewer: (take: () => void) => void,
): () => void {
  const { serviceWorker } = navigator;
  const stop = new AbortController();
  const { signal } = stop;

  const look = async () => {
    const { waiting, installing } = registration;
    // What is being installed takes the place of what waits.
    if (!waiting || installing) return;
    const build = await buildOf(waiting);
    if (signal.aborted || waiting !== registration.waiting) return;
    // The page came from the server with the new version: all that is left is to have its files kept.
    if (build === buildOfPage()) tell(waiting, { tells: "take over" });
    else if (build !== "") onNewer(() => take(waiting));
  };
  const follow = () =>
    registration.installing?.addEventListener("statechange", () => void look(), { signal });
  registration.addEventListener("updatefound", follow, { signal });
  follow();
  void look();

  // Another tab has taken it: this one goes on with what the version before has left, and is told.
  const heard = async () => {
    const { controller } = serviceWorker;
    const build = controller ? await buildOf(controller) : "";
    if (!signal.aborted && build !== "" && build !== buildOfPage()) onNewer(() => location.reload());
  };
  serviceWorker.addEventListener("controllerchange", () => void heard(), { signal });

  let last = performance.now();
  const update = () => {
    if (document.visibilityState === "hidden" || performance.now() - last < pace) return;
    last = performance.now();
    // Without a network there is nothing new.
    void registration.update().catch(() => {});
  };
  for (const event of ["focus", "visibilitychange"]) addEventListener(event, update, { signal });
  const timer = setInterval(update, hour);
  return () => {
    stop.abort();
    clearInterval(timer);
  };
}

function take(waiting: ServiceWorker): void {
  // Any page that was open before is told by this change, and loaded anew only where a person has asked for it.
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  setTimeout(() => location.reload(), patience);
  tell(waiting, { tells: "take over" });
}
