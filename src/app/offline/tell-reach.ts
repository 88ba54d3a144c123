import { server } from "#shared/server-reach.ts";
import { tell } from "./worker-messages.ts";

/** Tells the service worker whenever the server goes silent under the open page, and when it is back. Returns its undo. */
export function tellReach(registration: ServiceWorkerRegistration): () => void {
  return server.subscribe(() => tell(registration.active, { tells: "reach", there: !server.isSilent() }));
}
