import type { Reach } from "./reach.ts";
import { noPage } from "./served-page.ts";
import type { Shell } from "./shell.ts";

/**
 * Milliseconds that the network is waited for where something is at hand in its place: one that hangs must not hang the page.
 * A thumbnail may have to be made first. Of a server that is known to be away `away` is enough, in which the browser gives what it
 * has at hand itself.
 */
const patience = { page: 400, file: 600, thumbnail: 3_000, away: 100 };

interface Navigation {
  readonly request: Request;
  /** The browser's own request, begun while this script started; undefined where it makes none. */
  readonly preloadResponse: Promise<Response | undefined>;
  waitUntil(until: Promise<unknown>): void;
}

/** What is known of the way to the server, and hears more of it. */
type Known = Pick<Reach, "isAway" | "heard" | "heardOfPage">;

/** What a server answers that is not there itself: a proxy before it speaks. */
const isOutage = ({ status }: Response) => status >= 502 && status <= 504;

/** What is kept, where storage works. */
type Find = () => Promise<Response | undefined>;

interface FirstAsked {
  answer: Promise<Response>;
  find: Find;
  waits: number;
  /** Whether an answer gives way to what is kept. */
  yields?: (answer: Response) => boolean;
}

/**
 * The network's answer, which the browser may have at hand; where it does not come in time or yields, what is kept. Undefined
 * where there is neither.
 */
async function networkFirst({ answer, find, waits, yields = isOutage }: FirstAsked) {
  const served = answer.catch(() => undefined);
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, waits);
  const first = await Promise.race([served, late]);
  clearTimeout(timer);
  if (first && !yields(first)) return first;
  return (await find().catch(() => undefined)) ?? (await served);
}

/** The page from the server: it knows whose library it shows, and which version there is. `reach` hears whether it came from there. */
export async function answerPage(
  event: Navigation,
  shell: Pick<Shell, "page">,
  reach: Known,
): Promise<Response> {
  const ask = async () => (await event.preloadResponse) ?? fetch(event.request);
  const answer = ask();
  let served: Response | undefined;
  const noted = answer.then((answer) => {
    served = answer;
    // Late, and no page of this visit's; but the next need not do without.
    if (!isOutage(answer)) reach.heard(true);
  });
  event.waitUntil(noted.catch(() => {}));
  const find = () => shell.page();
  const given = await networkFirst({ answer, find, waits: reach.isAway() ? patience.away : patience.page });
  reach.heardOfPage(given !== undefined && given === served && !isOutage(given));
  return given ?? noPage();
}

/**
 * A file of the build. Mostly the browser has it at hand, and its code compiled; what is kept takes longer to read. One that
 * the server does not know is of the build before.
 */
export async function answerFile(
  request: Request,
  shell: Pick<Shell, "file">,
  isAway: boolean,
): Promise<Response> {
  const find = () => shell.file(request.url);
  const yields = ({ ok }: Response) => !ok;
  const asked = { answer: fetch(request), find, waits: isAway ? patience.away : patience.file, yields };
  return (await networkFirst(asked)) ?? Response.error();
}

/** A picture of the sheet. */
export async function answerThumbnail(
  request: Request,
  match: (url: string) => Promise<Response | undefined>,
  isAway: boolean,
): Promise<Response> {
  const find = () => match(request.url);
  const waits = isAway ? patience.away : patience.thumbnail;
  return (await networkFirst({ answer: fetch(request), find, waits })) ?? Response.error();
}

/** Leads to the page that opens what was handed over, with it in the fragment, which no server hears of. */
export async function answerShared(request: Request, scope: string): Promise<Response> {
  const sent = await request.formData().catch(() => new FormData());
  const told = new URLSearchParams();
  for (const [name, value] of sent) if (typeof value === "string" && value) told.set(name, value);
  return Response.redirect(`${scope}open#${told}`, 303);
}
