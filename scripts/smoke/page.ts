import { setTimeout as wait } from "node:timers/promises";
import type { SmokeBrowser } from "./browser.ts";
import { look, type Role, type Sight } from "./look.ts";

/** How often the page is looked at while something is waited for, milliseconds. */
const pause = 60;
/** Between two keys of somebody who types, milliseconds. */
const keystroke = 80;

/** The page as a person meets it: things by role and name, real keys, a real pointer, and patience. */
export class SmokePage {
  readonly browser: SmokeBrowser;
  readonly origin: string;
  /** The step that runs; when its time is over, whatever still waits ends. */
  signal = new AbortController().signal;

  constructor(browser: SmokeBrowser, origin: string) {
    this.browser = browser;
    this.origin = origin;
  }

  async open(path: string): Promise<void> {
    await this.browser.open(this.origin + path);
    await this.browser.run(() => {
      const noise: string[] = [];
      Object.assign(window, { smokeNoise: noise });
      addEventListener("error", (event) => noise.push(event.message));
      addEventListener("unhandledrejection", (event) => noise.push(`unhandled: ${event.reason}`));
    });
  }

  /** What the page has let go unhandled since it was opened. */
  noise(): Promise<string[]> {
    return this.browser.run(() => (window as unknown as { smokeNoise?: string[] }).smokeNoise ?? []);
  }

  /** Waits until a question has an answer other than nothing or "no". `what` is told if it never has. */
  async until<T>(what: string, ask: () => Promise<T | undefined | false | null>): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (this.signal.aborted) throw new Error(`not seen: ${what}`);
      await wait(pause);
    }
  }

  async all(role: Role, name?: string | RegExp): Promise<Sight[]> {
    const sights = await this.browser.run(look, role);
    return sights.filter(
      (s) => name === undefined || (name instanceof RegExp ? name.test(s.name) : s.name === name),
    );
  }

  /** Waits for the first thing of a role and name that also passes a test. */
  see(role: Role, name?: string | RegExp, test: (sight: Sight) => boolean = () => true): Promise<Sight> {
    return this.until(`${role} ${name ?? ""}`, async () => (await this.all(role, name)).find(test));
  }

  gone(role: Role, name?: string): Promise<boolean> {
    return this.until(
      `${role} ${name ?? ""} to be gone`,
      async () => (await this.all(role, name)).length === 0,
    );
  }

  /** Clicks the middle of a thing, once nothing lies above it. */
  async click(
    role: Role,
    name?: string | RegExp,
    test: (sight: Sight) => boolean = () => true,
  ): Promise<Sight> {
    const sight = await this.see(role, name, (s) => s.reachable && test(s));
    await this.browser.click(sight.x, sight.y);
    return sight;
  }

  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.browser.press(letter);
      await wait(keystroke);
    }
  }

  /** The library's counts, "612 of 2,780", once the walk has ended: how many are shown, how many there are. */
  async counts(test: (shown: number, total: number) => boolean = () => true): Promise<[number, number]> {
    return this.until("the library's counts", async () => {
      const [status] = await this.all("status", "Library");
      const counted = /^([\d,]+) of ([\d,]+)$/.exec(status?.text ?? "");
      const [shown = 0, total = 0] = (counted ?? []).slice(1).map((n) => Number(n.replaceAll(",", "")));
      return counted && test(shown, total) ? ([shown, total] as [number, number]) : undefined;
    });
  }

  /** Waits until the sheet stands still: the same tiles at the same places, twice. */
  async settled(): Promise<void> {
    let before = "";
    await this.until("the sheet at rest", async () => {
      const now = (await this.all("tile")).map(({ name, top }) => `${name} ${top}`).join();
      const same = now === before;
      before = now;
      return same;
    });
  }

  path(): Promise<string> {
    return this.browser.run(() => location.pathname + location.search);
  }

  /** Tiles wholly on screen whose pictures are there, with their addresses. */
  pictures(): Promise<{ href: string; top: number }[]> {
    return this.browser.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("main a[href]")]
        .map((tile) => ({ tile, box: tile.getBoundingClientRect(), picture: tile.querySelector("img") }))
        .filter(({ tile, box }) => !tile.closest("[inert]") && box.top > 56 && box.bottom < innerHeight)
        .filter(({ picture }) => picture?.complete && picture.naturalWidth > 0)
        .map(({ tile, box }) => ({ href: tile.getAttribute("href") ?? "", top: box.top })),
    );
  }
}
