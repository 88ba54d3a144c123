import { factsOf, keptPage } from "./served-page.ts";

/** The files of one build, as the build has written them into the service worker. */
export interface Build {
  /** Names the build, as the page does in its `build` meta element. */
  name: string;
  /** Paths below the scope. */
  files: readonly string[];
}

/** How many files are fetched at a time: they are for later, and the page has six connections in all. */
const atOnce = 4;

/**
 * The app's files and its page, kept so that it opens without a network. Its cache goes by the build's name: the one of the
 * build before stays beside it, for tabs that still run that.
 */
export class Shell {
  readonly #build: Build;
  readonly #scope: string;
  readonly #prefix: string;

  constructor(build: Build, scope: string) {
    this.#build = build;
    this.#scope = scope;
    this.#prefix = `contact-sheet ${scope} shell `;
  }

  /** Fetches what of the build is not kept yet. Rejects where a file cannot be had. */
  async fill(): Promise<void> {
    const cache = await this.#open();
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const waiting = this.#build.files.map((path) => this.#scope + path).filter((url) => !kept.has(url));
    const fetchNext = async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        const answer = await fetch(url, { priority: "low" } as RequestInit);
        if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
        await cache.put(url, answer);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, fetchNext));
  }

  /** A file of this build or of the one before, as it was kept. */
  async file(url: string): Promise<Response | undefined> {
    const options = { ignoreSearch: true, ignoreVary: true };
    const own = await (await this.#open()).match(url, options);
    return own ?? (await caches.match(url, options));
  }

  /** The app's page as it was served last, to whom it was served. */
  async page(): Promise<Response | undefined> {
    return (await this.#open()).match(this.#scope);
  }

  /** Whose page is kept; "" where none is. */
  async account(): Promise<string> {
    const page = await this.page();
    return page ? factsOf(await page.text()).account : "";
  }

  /**
   * Keeps the page as the server gives it now; what it gives of another build, or to nobody, is not kept. Returns whose it
   * is; "" for nobody's.
   */
  async renewPage(): Promise<string> {
    const answer = await fetch(this.#scope, { cache: "no-store", headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return this.account();
    const html = await answer.text();
    const { build, account } = factsOf(html);
    if (account === "") await this.forgetPage();
    else if (build === this.#build.name) await (await this.#open()).put(this.#scope, keptPage(html, answer));
    return account;
  }

  async forgetPage(): Promise<void> {
    for (const name of await this.#all()) await (await caches.open(name)).delete(this.#scope);
  }

  /**
   * Deletes the files of builds that no tab is likely to run any more: all but this and the one before it, which a tab may
   * be, whose code is at no server any more.
   */
  async forgetOld(): Promise<void> {
    const others = (await this.#all()).filter((name) => name !== this.#name);
    // Caches are listed in the order in which they were made.
    for (const name of others.slice(0, -1)) await caches.delete(name);
  }

  get #name(): string {
    return this.#prefix + this.#build.name;
  }

  #open(): Promise<Cache> {
    return caches.open(this.#name);
  }

  async #all(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }
}
