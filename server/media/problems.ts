import { ApiError, type Problem, type ProblemCode } from "#contract/problem.ts";

/** Everything that can keep a medium from a person: its code, status, words, and whether the same request may succeed later. */
const problems = {
  unknownAddress: [
    "not-found",
    404,
    "Unknown media address.",
    "This server did not make this address.",
    false,
  ],
  gone: ["gone", 404, "Gone upstream.", "The provider no longer has this file.", false],
  expired: [
    "expired",
    403,
    "Link expired.",
    "The server that has this file refuses the link, and no fresh one could be had.",
    false,
  ],
  notMedia: [
    "not-media",
    415,
    "Not a picture or video.",
    "The server that has this file sent something else in its place.",
    false,
  ],
  notShown: [
    "not-media",
    415,
    "Not a picture or video.",
    "Browsers do not show files of this kind. It can be downloaded.",
    false,
  ],
  notPicture: [
    "not-picture",
    415,
    "Not a picture.",
    "A thumbnail can only be made of a PNG, JPEG, WebP, GIF or AVIF.",
    false,
  ],
  damaged: ["damaged", 422, "Damaged picture.", "The file is cut off or cannot be decoded.", false],
  brokeOff: [
    "source-failed",
    502,
    "Broke off.",
    "The server that has this file ended it before its end.",
    true,
  ],
  tooLarge: ["too-large", 413, "Too large.", "The file has more bytes than this server passes on.", false],
  tooManyPixels: [
    "too-large",
    413,
    "Too large.",
    "The picture has more pixels than a browser can be trusted with. It can be downloaded.",
    false,
  ],
  tooLargeForThumbnail: [
    "too-large",
    413,
    "Too large.",
    "The picture has more bytes or pixels than thumbnails are made of. It can be downloaded.",
    false,
  ],
  addressRefused: [
    "address-refused",
    403,
    "Address refused.",
    "The link leads to a private or unsupported address.",
    false,
  ],
  redirects: [
    "redirects",
    502,
    "Too many redirects.",
    "The server that has this file sends us in circles.",
    false,
  ],
  timedOut: ["timed-out", 504, "Timed out.", "The server that has this file takes too long.", true],
  unreachable: [
    "unreachable",
    502,
    "Source unreachable.",
    "The server that has this file cannot be reached.",
    true,
  ],
  upstreamFailed: [
    "source-failed",
    502,
    "Source failed.",
    "The server that has this file answered with an error.",
    true,
  ],
  badWidth: ["bad-request", 400, "No such width.", "Ask for one of the widths that thumbnails have.", false],
} as const satisfies Record<string, readonly [ProblemCode, Problem["status"], string, string, boolean]>;

type MediaProblem = keyof typeof problems;

/** With these the file itself is there, and can be taken home as it is. */
const downloadable: ReadonlySet<MediaProblem> = new Set([
  "notShown",
  "damaged",
  "tooManyPixels",
  "tooLargeForThumbnail",
]);

/** One of these problems as an exception; `retryAfter` in seconds where the host named it. */
export function mediaError(reason: MediaProblem, retryAfter?: number): ApiError {
  const [code, status, title, detail, retryable] = problems[reason];
  return new ApiError({
    code,
    status,
    title,
    detail,
    retryable,
    ...(downloadable.has(reason) && { downloadable: true }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}
