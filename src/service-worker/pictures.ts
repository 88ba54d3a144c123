import { enter, isAging, type Ledger, readLedger, shrink } from "./ledger.ts";

/** The entry of the ledger in its own cache: no address of ours. */
const ledgerUrl = "ledger";

/** What of an answer may be kept: a picture that never changes. A stand-in and a refusal are none. */
function isLasting({ ok, redirected, headers }: Response): boolean {
  const [type, control] = [headers.get("content-type") ?? "", headers.get("cache-control") ?? ""];
  return ok && !redirected && type.startsWith("image/") && control.includes("immutable");
}

/**
 * Thumbnails that one account has looked at, within a bound. Seen from elsewhere they are lines of the site's storage;
 * which they are is in the ledger.
 */
export class Pictures {
  readonly #prefix: string;
  readonly #account: string;
  #ledger: Promise<Ledger> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  /** The browser gives no room, however little is kept: not before the next start is it asked again. */
  #refused = false;

  constructor(scope: string, account: string) {
    this.#prefix = prefixOf(scope);
    this.#account = account;
  }

  /** A picture as it was kept; else the same in another width, which shows more than none. */
  async match(url: string): Promise<Response | undefined> {
    return ((await this.#find(url)) ?? (await this.#find(url, true)))?.picture;
  }

  /** Keeps pictures that the browser has at hand; never asks the server. One call at a time, each in its turn. */
  keep(urls: readonly string[]): Promise<void> {
    const all = this.#turn.then(async () => {
      for (const url of urls) if (!this.#refused) await this.#keepOne(url).catch(() => {});
    });
    this.#turn = all;
    return all;
  }

  async #keepOne(url: string): Promise<void> {
    const found = await this.#find(url);
    if (found && !isAging(await this.#read(), found.number)) return;
    const picture = found?.picture ?? (await fetch(url, { cache: "only-if-cached", mode: "same-origin" }));
    if (!isLasting(picture)) return;
    const body = await picture.blob();
    await this.#write(url, body.size, () => new Response(body, { headers: picture.headers }));
  }

  async #write(url: string, bytes: number, picture: () => Response): Promise<void> {
    const before = await this.#read();
    const { ledger, into, gone } = enter(before, bytes);
    try {
      await (await this.#open(into)).put(url, picture());
      await this.#save(ledger, gone);
    } catch {
      // No room: what is oldest gives way, and this picture is left for another time.
      if (before.length < 2) {
        this.#refused = true;
        return;
      }
      const less = shrink(before);
      await this.#save(less.ledger, less.gone);
    }
  }

  async #find(url: string, ignoreSearch = false): Promise<{ picture: Response; number: number } | undefined> {
    for (const { number } of await this.#read()) {
      const picture = await (await this.#open(number)).match(url, { ignoreVary: true, ignoreSearch });
      if (picture) return { picture, number };
    }
    return undefined;
  }

  /** Read once, and again where that failed: the service worker may have been asleep since. */
  #read(): Promise<Ledger> {
    this.#ledger ??= this.#open(ledgerUrl)
      .then((cache) => cache.match(`/${ledgerUrl}`))
      .then(async (kept) => readLedger((await kept?.text()) ?? ""));
    return this.#ledger;
  }

  async #save(ledger: Ledger, gone: readonly number[]): Promise<void> {
    this.#ledger = Promise.resolve(ledger);
    for (const number of gone) await caches.delete(this.#nameOf(number));
    await (await this.#open(ledgerUrl)).put(`/${ledgerUrl}`, new Response(JSON.stringify(ledger)));
  }

  #nameOf = (part: number | string) => `${this.#prefix}${this.#account} ${part}`;

  #open(part: number | string): Promise<Cache> {
    return caches.open(this.#nameOf(part));
  }
}

const prefixOf = (scope: string) => `contact-sheet ${scope} thumbnails `;

/** Deletes the pictures of all accounts but one; of all, where that is "". */
export async function forgetPictures(scope: string, but: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  const others = but === "" ? names : names.filter((name) => !name.startsWith(`${prefixOf(scope)}${but} `));
  await Promise.all(others.map((name) => caches.delete(name)));
}
