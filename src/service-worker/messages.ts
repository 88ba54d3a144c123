/** What a page tells its service worker. */
export type ToServiceWorker =
  /** Whose library the page shows; "" where nobody is signed in, so that nothing of a library may stay. */
  | { tells: "account"; account: string }
  /** Thumbnails that a person has looked at: addresses that the browser has at hand. */
  | { tells: "shown"; account: string; urls: readonly string[] }
  /** Whether the server answers the page. */
  | { tells: "reach"; there: boolean }
  /** Asks for the build whose files it holds, by the port that comes along. */
  | { tells: "which build" }
  /** It may take the place of the one before. */
  | { tells: "take over" };
