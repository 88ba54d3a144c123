import { cutShort, delay, html } from "./answers.ts";
import type { Fault } from "./fault.ts";

/** Pictures and films fail while the lists work. */
export const mediaFaults = {
  "media-404": {
    about: "no media is found",
    media: () => new Response("NoSuchKey", { status: 404 }),
  },
  "media-403": {
    about: "media links have expired",
    media: () => new Response("<Error><Code>AccessDenied</Code></Error>", { status: 403 }),
  },
  "media-slow": {
    about: "media take 3 seconds more",
    media: ({ request }) => delay(3000, request.signal),
  },
  "media-html": {
    about: "200 with an HTML page instead of media",
    media: () => html(200, "Please sign in"),
  },
  "media-cut": {
    about: "the connection closes in the middle of a picture or film",
    mediaResponse: cutShort,
  },
} satisfies Record<string, Fault>;
