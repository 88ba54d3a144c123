import { createEmulator } from "#emulator/app.ts";
import { type Hop, hopAnswer } from "./media/hop.ts";
import { refuse } from "./media/refusals.ts";
import type { FetchLike } from "./upstream/client.ts";

// A name that resolves nowhere (RFC 2606): the demo library never leaves this process.
const origin = "http://demo.invalid";

/** The embedded provider, whose requests are function calls. */
export function createDemo(): { apiUrl: string; key: string; fetch: FetchLike; hop: Hop } {
  const { app } = createEmulator({ origin, images: 2_400, videos: 380, finish: "light" });
  return {
    apiUrl: `${origin}/pictoryapis`,
    key: "pictai_demo",
    fetch: (url, init) => app.request(url, init),
    async hop(url, headers, signal) {
      if (url.origin !== origin) throw refuse("addressRefused");
      return hopAnswer(await app.request(url.href, { headers, signal }));
    },
  };
}
