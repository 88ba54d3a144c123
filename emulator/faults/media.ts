import { type Coding, pack } from "../media/pack.ts";
import { endEarly } from "../media/send.ts";
import { cutOnce, cutShort, delay, dripped, html } from "./answers.ts";
import type { Fault } from "./fault.ts";

/** The same answer in a content coding; what a range asked for is packed by itself, as careless proxies do. */
const packed = (coding: Coding) => async (response: Response) => {
  const headers = new Headers(response.headers);
  headers.set("content-encoding", coding);
  headers.delete("content-length");
  if (!response.body) return response;
  return new Response(pack(await response.bytes(), coding), { status: response.status, headers });
};

const expired = () => new Response("<Error><Code>AccessDenied</Code></Error>", { status: 403 });

/** An item whose media addresses are good for one era. */
const signed = (item: unknown, era: number): unknown =>
  Object.fromEntries(
    Object.entries(item as object).map(([name, value]) => [
      name,
      typeof value === "string" && /^http.*\/media\//.test(value) ? `${value}?signed=${era}` : value,
    ]),
  );

/** Pictures and films fail while the lists work. */
export const mediaFaults = {
  "media-404": {
    about: "no media is found",
    media: () => new Response("NoSuchKey", { status: 404 }),
  },
  "media-403": {
    about: "media links have expired",
    media: () => expired(),
  },
  "signed-links": {
    about: "media links from before this was set (again) have expired; the lists give fresh ones",
    page: (page, { era }) => ({ ...page, items: page.items.map((item) => signed(item, era)) }),
    media: ({ request, era }) =>
      new URL(request.url).searchParams.get("signed") === String(era) ? undefined : expired(),
  },
  "media-slow": {
    about: "media take 3 seconds more",
    media: ({ request }) => delay(3000, request.signal),
  },
  "media-drip": {
    about: "media come at 2 kB a second",
    mediaResponse: (response) => dripped(response, 2_000),
  },
  "media-html": {
    about: "200 with an HTML page instead of media",
    media: () => html(200, "Please sign in"),
  },
  "media-cut": {
    about: "the connection closes in the middle of a picture or film",
    mediaResponse: cutShort,
  },
  "media-stall": {
    about: "half of a picture or film comes; its connection breaks when the faults are replaced",
    mediaResponse: (response, { replaced }) => cutOnce(response, replaced),
  },
  "media-short": {
    about: "media end after two thirds, without a length that tells",
    mediaResponse: async (response) =>
      endEarly(await response.bytes(), { "content-type": response.headers.get("content-type") ?? "" }),
  },
  "media-gzip": {
    about: "media are sent as gzip, though nobody asked for it",
    mediaResponse: packed("gzip"),
  },
  "media-brotli": {
    about: "media are sent as brotli, though nobody asked for it",
    mediaResponse: packed("br"),
  },
} satisfies Record<string, Fault>;
