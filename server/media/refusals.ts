import { ApiError, type Problem } from "#contract/problem.ts";

/**
 * Every way in which a medium can be refused. The titles are stable: the app shows them on a tile and tells
 * "Gone upstream." from what a retry may mend.
 */
const refusals = {
  unknownAddress: [404, "Unknown media address.", "This server did not make this address.", false],
  gone: [404, "Gone upstream.", "The provider no longer has this file.", false],
  expired: [
    403,
    "Link expired.",
    "The server that has this file refuses the link. A later sync may bring a fresh one.",
    false,
  ],
  notMedia: [415, "Not a picture or video.", "Only PNG, JPEG, WebP, GIF, AVIF and MP4 are shown.", false],
  notPicture: [
    415,
    "Not a picture.",
    "A thumbnail can only be made of a PNG, JPEG, WebP, GIF or AVIF.",
    false,
  ],
  damaged: [422, "Damaged picture.", "The file is cut off or cannot be decoded.", false],
  tooLarge: [413, "Too large.", "The file has more bytes or pixels than this server handles.", false],
  addressRefused: [403, "Address refused.", "The link leads to a private or unsupported address.", false],
  redirects: [502, "Too many redirects.", "The server that has this file sends us in circles.", false],
  timedOut: [504, "Timed out.", "The server that has this file takes too long.", true],
  unreachable: [502, "Source unreachable.", "The server that has this file cannot be reached.", true],
  upstreamFailed: [502, "Source failed.", "The server that has this file answered with an error.", true],
  busy: [503, "Busy.", "Too many files are asked for at once.", true],
  badWidth: [400, "No such width.", "Ask for one of the widths that thumbnails have.", false],
} as const satisfies Record<string, readonly [Problem["status"], string, string, boolean]>;

export type Refusal = keyof typeof refusals;

/** The refusal as an exception; `retryAfter` in seconds where the host named it. */
export function refuse(reason: Refusal, retryAfter?: number): ApiError {
  const [status, title, detail, retryable] = refusals[reason];
  return new ApiError({
    status,
    title,
    detail,
    retryable,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}
