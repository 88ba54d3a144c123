import { cutShort, delay, html, json, never } from "./answers.ts";
import type { Fault } from "./fault.ts";

/** The provider refuses, breaks, or answers with something that is not its API. */
export const failures = {
  unauthorized: {
    about: "401, as for a wrong key",
    api: () => json({ message: "Unauthorized" }, 401),
  },
  "forbidden-html": {
    about: "403 with an HTML page, as the provider's edge does",
    api: () => html(403, "403 Forbidden"),
  },
  "rate-limit": {
    about: "429 with Retry-After: 1",
    api: () => json({ message: "Too Many Requests" }, 429, { "retry-after": "1" }),
  },
  "server-error": {
    about: "500, as in a bad minute of the provider",
    api: () => json({ message: "Internal server error" }, 500),
  },
  flaky: {
    about: "500 for every third request",
    api: ({ count }) => (count % 3 === 0 ? json({ message: "Internal server error" }, 500) : undefined),
  },
  slow: {
    about: "every list answer takes 2.5 seconds more",
    api: ({ request }) => delay(2500, request.signal),
  },
  timeout: {
    about: "list requests are never answered",
    api: ({ request }) => never(request.signal),
  },
  cut: {
    about: "the connection closes in the middle of a list's body",
    response: cutShort,
  },
  html: {
    about: "200 with an HTML page instead of JSON",
    api: () => html(200, "Please sign in"),
  },
  "bad-json": {
    about: "200 with JSON that breaks off",
    response: async (response) => {
      const text = await response.text();
      return new Response(text.slice(0, -Math.ceil(text.length / 3)), { headers: response.headers });
    },
  },
} satisfies Record<string, Fault>;
