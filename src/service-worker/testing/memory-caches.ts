interface Entry {
  url: string;
  body: Uint8Array<ArrayBuffer>;
  headers: Headers;
}

const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
const plain = (url: string) => url.split("?", 1)[0];

/** The caches of a browser, in memory, as far as the service worker asks for them; with room for so many bytes. */
export class MemoryCaches {
  readonly #all = new Map<string, Entry[]>();
  room = Number.POSITIVE_INFINITY;

  async open(name: string): Promise<Cache> {
    if (!this.#all.has(name)) this.#all.set(name, []);
    // Deleted under an open cache, it takes nothing more in: as in browsers.
    const entries = this.#all.get(name) as Entry[];
    const find = (request: RequestInfo | URL, { ignoreSearch = false }: CacheQueryOptions = {}) => {
      const wanted = urlOf(request);
      return entries.findIndex(({ url }) => url === wanted || (ignoreSearch && plain(url) === plain(wanted)));
    };
    const cache = {
      match: async (request: RequestInfo | URL, options?: CacheQueryOptions) => {
        const entry = entries[find(request, options)];
        return entry && new Response(entry.body, { headers: entry.headers });
      },
      put: async (request: RequestInfo | URL, response: Response) => {
        const body = new Uint8Array(await response.arrayBuffer());
        if (this.bytes + body.length > this.room) throw new DOMException("No room.", "QuotaExceededError");
        await cache.delete(request);
        entries.push({ url: urlOf(request), body, headers: response.headers });
      },
      delete: async (request: RequestInfo | URL) => {
        const at = find(request);
        if (at >= 0) entries.splice(at, 1);
        return at >= 0;
      },
      keys: async () => entries.map(({ url }) => ({ url })),
    };
    return cache as unknown as Cache;
  }

  async keys(): Promise<string[]> {
    return [...this.#all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#all.delete(name);
  }

  async match(request: RequestInfo | URL, options?: CacheQueryOptions): Promise<Response | undefined> {
    for (const name of this.#all.keys()) {
      const found = await (await this.open(name)).match(request, options);
      if (found) return found;
    }
    return undefined;
  }

  /** Of all that is kept. */
  get bytes(): number {
    return [...this.#all.values()].flat().reduce((sum, { body }) => sum + body.length, 0);
  }
}
