/**
 * What a request is answered with. "page": the app's page. "file": one of the build's files. "thumbnail": a picture of the
 * sheet. "shared": what another app has handed over. "network": whatever the server says, as without a service worker.
 */
export type Treatment = "page" | "file" | "thumbnail" | "shared" | "network";

/** What is known of a request, and no more of it. */
export type Asked = Pick<Request, "method" | "mode" | "url">;

const answers = /^(api|media)(\/|$)|^(healthz|readyz|metrics)$/;

/** The path of an address below the scope, without its query. */
export const pathOf = (url: string, scope: string): string =>
  url.slice(scope.length).split(/[?#]/, 1)[0] ?? "";

/**
 * How to treat a request. `scope` is the address under which the app is served, with a slash at its end; `files` are the
 * paths of the build's files below it.
 */
export function treatmentOf(asked: Asked, scope: string, files: ReadonlySet<string>): Treatment {
  if (!asked.url.startsWith(scope)) return "network";
  const path = pathOf(asked.url, scope);
  const opens = asked.mode === "navigate";
  if (asked.method === "POST" && opens && path === "open") return "shared";
  if (asked.method !== "GET") return "network";
  if (path.startsWith("media/thumb/") && !opens) return "thumbnail";
  if (answers.test(path)) return "network";
  // What another version has left under `assets/` is named by its content too.
  if (files.has(path) || path.startsWith("assets/")) return "file";
  return opens ? "page" : "network";
}
