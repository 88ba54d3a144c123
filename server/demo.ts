import { createEmulator } from "#emulator/app.ts";
import { hopAnswer } from "./media/fetch/hop.ts";
import { mediaError } from "./media/problems.ts";
import type { Provider } from "./provider.ts";

// A name that resolves nowhere (RFC 2606): the demo library never leaves this process.
const origin = "http://demo.invalid";

/** The embedded provider, whose requests are function calls. */
export function createDemo(): Provider {
  const { app } = createEmulator({ origin, images: 2_400, videos: 380, finish: "light" });
  return {
    apiUrl: `${origin}/pictoryapis`,
    key: "pictai_demo",
    demo: true,
    fetch: (url, init) => app.request(url, init),
    async hop(url, headers, signal) {
      if (url.origin !== origin) throw mediaError("addressRefused");
      return hopAnswer(await app.request(url.href, { headers, signal }));
    },
  };
}
