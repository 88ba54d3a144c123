import { noPage } from "./served-page.ts";
import type { Shell } from "./shell.ts";

/** Milliseconds that the server's page is waited for where another is at hand: a network that hangs must not hang the page. */
const patience = 600;

interface Navigation {
  readonly request: Request;
  /** The browser's own request, begun while this script started; undefined where it makes none. */
  readonly preloadResponse: Promise<Response | undefined>;
  waitUntil(until: Promise<unknown>): void;
}

/** What a server answers that is not there itself: a proxy before it speaks. */
const isOutage = ({ status }: Response) => status >= 502 && status <= 504;

/**
 * The page from the server: it knows whose library it shows, and which version there is. The kept one where the server does
 * not answer in time.
 */
export async function answerPage(
  event: Navigation,
  shell: Pick<Shell, "page">,
  waits = patience,
): Promise<Response> {
  const served = async () => (await event.preloadResponse) ?? fetch(event.request);
  const answer = served().catch(() => undefined);
  event.waitUntil(answer);
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, waits);
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  if (first && !isOutage(first)) return first;
  return (await shell.page().catch(() => undefined)) ?? (await answer) ?? noPage();
}

/** A file of the build: the kept one, which is named by its content or of the build that is in force. */
export async function answerFile(request: Request, shell: Pick<Shell, "file">): Promise<Response> {
  // Storage that fails is no reason for a page without code.
  return (await shell.file(request.url).catch(() => undefined)) ?? fetch(request);
}

/** A picture of the sheet: the server's, or the browser's own copy; the kept one where there is neither. */
export async function answerThumbnail(
  request: Request,
  find: (url: string) => Promise<Response | undefined>,
): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (answer && !isOutage(answer)) return answer;
  return (await find(request.url).catch(() => undefined)) ?? answer ?? Response.error();
}
