import { server } from "#shared/server-reach.ts";

/**
 * What to say in place of a download that cannot come: our server is out of reach, which hands all originals through. "" where
 * nothing speaks against it.
 */
export async function whyNoOriginals(): Promise<string> {
  // Where the server runs on this very machine a lost network may mean nothing to it.
  if (navigator.onLine && !server.isSilent()) return "";
  if (await server.check()) return "";
  return navigator.onLine
    ? "Originals come through the Contact Sheet server, which cannot be reached. Try again once it runs."
    : "You are offline: originals are at Pictory. Try again once the network is back.";
}
