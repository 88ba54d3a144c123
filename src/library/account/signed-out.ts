import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { forgetStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";

const channelName = "contact-sheet-signed-out";

/** Loads the page where people sign in, so that nothing of who was signed in is left in this one. */
const leave = () => location.replace(under(routes.signIn));

/**
 * After the server has signed somebody out: the next visit in this browser opens nobody's library by itself, and all its tabs
 * go to the page where people sign in, this one too.
 */
export function leaveSignedOut(): void {
  forgetStored((name) => name === stored.session.name);
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
  leave();
}

/** Leaves this page when somebody signs out in another tab. Returns its undo. */
export function followSignOut(): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = leave;
  return () => channel.close();
}
