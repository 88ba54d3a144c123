/**
 * What a request is answered with. "page": the app's page. "file": one of the build's files. "thumbnail": a picture of the
 * sheet. "network": whatever the server says, as without a service worker.
 */
export type Treatment = "page" | "file" | "thumbnail" | "network";

/** What is known of a request, and no more of it. */
export type Asked = Pick<Request, "method" | "mode" | "url">;

const answers = /^(api|media)(\/|$)|^(healthz|readyz|metrics)$/;

/**
 * How to treat a request. `scope` is the address under which the app is served, with a slash at its end; `files` are the
 * paths of the build's files below it.
 */
export function treatmentOf(asked: Asked, scope: string, files: ReadonlySet<string>): Treatment {
  if (asked.method !== "GET" || !asked.url.startsWith(scope)) return "network";
  const [path = ""] = asked.url.slice(scope.length).split(/[?#]/, 1);
  const opens = asked.mode === "navigate";
  if (path.startsWith("media/thumb/") && !opens) return "thumbnail";
  if (answers.test(path)) return "network";
  // What another version has left under `assets/` is named by its content too.
  if (files.has(path) || path.startsWith("assets/")) return "file";
  return opens ? "page" : "network";
}
