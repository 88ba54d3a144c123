import { tell } from "./worker-messages.ts";

/** Has nothing of a library stay with the service worker: where a person is asked to sign in, nobody is. Never rejects. */
export async function leaveNothing(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    tell(registration?.active ?? null, { tells: "account", account: "" });
  } catch {
    // There is none, where the browser allows none.
  }
}
