import * as v from "valibot";
import { thumbnailUrl } from "#contract/media.ts";
import { listAnswerSchema } from "#contract/page.ts";
import { sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";
import type { Seen } from "./find-secrets.ts";

/** Somebody who uses a server, and notes down all that it answers, but for the cookies that it hands over. */
export class Visitor {
  readonly seen: Seen[] = [];
  /** How often each status was answered. */
  readonly statuses = new Map<number, number>();
  readonly #server: string;

  constructor(server: string) {
    this.#server = server;
  }

  /** Asks, and gives the answer with its body, which has been read. */
  async ask(path: string, init: RequestInit = {}): Promise<{ answer: Response; text: string }> {
    const answer = await fetch(this.#server + path, { redirect: "manual", ...init });
    const { status } = answer;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const headers = [...answer.headers].filter(([name]) => name !== "set-cookie");
    const where = `the answer to ${init.method ?? "GET"} ${path.slice(0, 60)}`;
    this.seen.push({ where, bytes }, { where, bytes: Buffer.from(JSON.stringify(headers)) });
    return { answer, text: Buffer.from(bytes).toString() };
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.ask(path, {
      method: "POST",
      body: text,
      headers: { "content-type": "application/json", ...headers },
    });
  }

  /** What a visit consists of: the page and its files, lists, pictures, a mark, and much that is wrong. */
  async visit(cookie: string): Promise<void> {
    const headers = { cookie };
    const ask = (path: string, more: Record<string, string> = {}) =>
      this.ask(path, { headers: { ...headers, ...more } });
    const page = await ask("/", { accept: "text/html" });
    for (const [, file = ""] of page.text.matchAll(/(?:src|href)="(\/?assets\/[^"]+)"/g))
      await ask(`/${file.replace(/^\//, "")}`);
    const { library } = v.parse(sessionSchema, JSON.parse((await ask(endpoints.session)).text));
    for (const list of [endpoints.images, endpoints.videos]) {
      const { items, nextPageKey } = v.parse(listAnswerSchema, JSON.parse((await ask(list)).text));
      for (const { url } of items.slice(0, 1)) {
        await ask(url, { range: "bytes=0-999" });
        if (list === endpoints.images) await ask(thumbnailUrl(url, 240));
      }
      if (nextPageKey) await ask(`${list}?nextPageKey=${encodeURIComponent(nextPageKey)}`);
    }
    const change = { id: "1", subjects: ["i.a"], field: "rating", value: 4, time: Date.now() };
    await this.post(endpoints.changes, { library, client: "b", changes: [change] }, headers);
    await ask(endpoints.changes);
    for (const wrong of ["?since=x", "/nothing", "/merge"]) await ask(endpoints.changes + wrong);
    for (const path of ["/%E0%A4%A", "/nothing.js", "/api/nothing", "/media/thumb/x/y?w=240"])
      await ask(path);
    await this.post(endpoints.changes, "{", headers);
    await ask(endpoints.images, { "x-contact-sheet-account": "another" });
  }
}
