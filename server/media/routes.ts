import { type Context, Hono } from "hono";
import { type ThumbnailWidth, thumbnailWidths } from "#contract/media.ts";
import type { ContextEnv } from "../context/request-context.ts";
import { clientOf } from "../http/client-of.ts";
import { disposition, nameAtHost } from "./file-name.ts";
import type { Originals } from "./originals/originals.ts";
import { mediaError } from "./problems.ts";
import type { Thumbnail } from "./thumbnails/thumbnail-cache.ts";

/**
 * On every medium: it is data, never a document that may do anything, and no other site may embed it. The sandbox
 * leaves it its origin: a browser that opens a video in a tab asks for it once more, as a part of that document.
 */
const guarded = {
  "x-content-type-options": "nosniff",
  "content-security-policy":
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin",
  "cross-origin-resource-policy": "same-origin",
};
/** Only the browser that asked may keep it: a cache in between could show one person's pictures to another. */
const forever = "private, max-age=31536000, immutable";

/** Sealed addresses as routes: a token is longer than the mac that stood there before URLs were encrypted. */
const atSealed = (before: string, after = ""): string[] =>
  ["/:token{[\\w-]{32,}}", "/:mac{[\\w-]{22}}/:url{[\\w-]+}"].map((sealed) => before + sealed + after);

function widthOf(text: string | undefined): ThumbnailWidth {
  const width = thumbnailWidths.find((known) => String(known) === text);
  if (!width) throw mediaError("badWidth");
  return width;
}

/**
 * Whether a request only asks if the medium is there: a player that fails asks for one byte to learn why. The browser
 * must not keep the answer, which would be wrong once the source has gone.
 */
function onlyAsks(c: Context): boolean {
  return c.req.method === "HEAD" || c.req.header("range") === "bytes=0-0";
}

/** Whether a person has reloaded by hand, or the page has asked with `cache: "reload"`. */
function asksAnew(c: Context): boolean {
  return /\b(no-cache|max-age=0)\b/.test(c.req.header("cache-control") ?? "");
}

function thumbnailResponse(c: Context, { body, etag }: Thumbnail, cacheControl: string): Response {
  const headers = { ...guarded, "cache-control": cacheControl, etag };
  const known = c.req.header("if-none-match");
  if (known?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: { ...headers, "content-type": "image/webp", "content-length": String(body.byteLength) },
  });
}

/** The URL in the sealed address that is asked for. */
function opened(c: Context<ContextEnv>): string {
  const { sealer, openOld } = c.var.context;
  const { token, mac, url: encoded } = c.req.param() as Partial<Record<"token" | "mac" | "url", string>>;
  const url = token === undefined ? mac && encoded && openOld?.(mac, encoded) : sealer.open(token);
  if (!url) throw mediaError("unknownAddress");
  return url;
}

/** What stands under `/media`: addresses that were sealed for the account that asks, and nothing else. */
export function createMediaRoutes(originals: Originals): Hono<ContextEnv> {
  const media = new Hono<ContextEnv>();

  media.on("GET", atSealed("/thumb"), async (c) => {
    const url = opened(c);
    const width = widthOf(c.req.query("w"));
    const wanted = { url, width, whole: c.req.query("whole") === "1" };
    const { thumbnails } = c.var.context;
    const ready = thumbnails.peek(wanted);
    if (ready) return thumbnailResponse(c, ready, forever);
    const { substitute, ...thumbnail } = await thumbnails.get(
      { ...wanted, retry: asksAnew(c), client: clientOf(c) },
      c.req.raw.signal,
    );
    return thumbnailResponse(c, thumbnail, substitute ? "no-cache" : forever);
  });

  // `?name=` asks for a download; a name at the path's end is what the file is called when it is saved all the same.
  media.on("GET", atSealed("/original", "/:name?"), async (c) => {
    const url = opened(c);
    const name = c.req.query("name");
    const { status, type, extension, headers, body } = await originals.get(
      url,
      {
        method: c.req.method === "HEAD" ? "HEAD" : "GET",
        range: c.req.header("range"),
        ifRange: c.req.header("if-range"),
        ifNoneMatch: c.req.header("if-none-match"),
        download: name !== undefined,
        // An <img> sniffs for itself, and may find in a film's bytes a picture that was never looked at.
        pictureOnly: c.req.header("sec-fetch-dest") === "image",
        client: clientOf(c),
      },
      c.req.raw.signal,
    );
    const described =
      type && extension
        ? {
            "content-type": type,
            "content-disposition":
              name === undefined
                ? disposition("inline", c.req.param("name") ?? nameAtHost(url), extension)
                : disposition("attachment", name, extension),
            "cache-control": onlyAsks(c) ? "no-store" : forever,
          }
        : // A 304 speaks for the copy that the browser has.
          { "cache-control": status === 304 ? forever : "no-store" };
    return new Response(body, { status, headers: { ...headers, ...guarded, ...described } });
  });

  return media;
}
