import { expect, type Locator, type Page } from "@playwright/test";

/** The gallery as a person meets it: everything is found by role and name. */
export class GalleryPage {
  readonly page: Page;
  readonly origin: string;
  readonly status: Locator;
  readonly search: Locator;
  readonly filters: Locator;
  readonly details: Locator;
  readonly viewer: Locator;
  readonly sheet: Locator;
  readonly tiles: Locator;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    this.status = page.getByRole("status", { name: "Library" });
    this.search = page.getByRole("searchbox", { name: "Search prompts" });
    this.filters = page.getByRole("region", { name: "Filters" });
    this.details = page.getByRole("region", { name: "Details" });
    this.viewer = page.getByRole("region", { name: "Viewer" });
    this.sheet = page.getByRole("main");
    this.tiles = this.sheet.locator("a[href*='/images/'], a[href*='/videos/']");
  }

  async open(path = "/") {
    await this.page.goto(this.origin + path);
  }

  /** Opens the first item of a list of so many. */
  async openFirst(path: string, of: number) {
    await this.open(path);
    await this.synced(of);
    await this.tile(0).click();
  }

  /** Waits until the walk has ended: the status no longer says "so far". */
  async synced(of: number) {
    await expect(this.status).toHaveText(new RegExp(`of ${of.toLocaleString("en-US")}$`), {
      timeout: 40_000,
    });
  }

  /** Waits for the walk's end where the total is not known beforehand. */
  async walked() {
    await expect(this.status).toHaveText(/^[\d,]+ of [\d,]+$/, { timeout: 40_000 });
  }

  /** "612 of 2,780" as numbers, once the library is open. */
  async counts(): Promise<{ shown: number; total: number }> {
    const counted = /^([\d,]+) of ([\d,]+)/;
    await expect(this.status).toHaveText(counted);
    const match = counted.exec((await this.status.textContent()) ?? "") ?? [];
    const [shown = 0, total = 0] = match.slice(1).map((n) => Number(n.replaceAll(",", "")));
    return { shown, total };
  }

  facet(value: string): Locator {
    return this.filters.getByRole("checkbox", { name: value, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The tile at a place among those on screen, in reading order. */
  tile(n: number): Locator {
    return this.tiles.nth(n);
  }

  /** Waits until the sheet has stopped: the same tiles at the same places in two frames. */
  async settled() {
    const places = () =>
      this.tiles.evaluateAll((tiles) =>
        tiles.map((t) => `${t.getAttribute("href")} ${t.getBoundingClientRect().top}`),
      );
    let before = "";
    await expect
      .poll(async () => {
        const now = (await places()).join();
        const same = now === before;
        before = now;
        return same;
      })
      .toBe(true);
  }

  /** The addresses of the tiles that are wholly on screen, in reading order. */
  inView(): Promise<(string | null)[]> {
    return this.tiles.evaluateAll((tiles) =>
      tiles
        .filter((tile) => {
          const box = tile.getBoundingClientRect();
          return box.top > 110 && box.bottom < innerHeight;
        })
        .map((tile) => tile.getAttribute("href")),
    );
  }

  /**
   * Types into the search as a person does: a click into it, then key after key, so many milliseconds apart; `anew` in
   * place of what is there.
   */
  async typeKeys(text: string, { delay = 80, anew = false } = {}) {
    await this.search.click();
    if (anew) await this.search.press("ControlOrMeta+a");
    await this.page.keyboard.type(text, { delay });
  }

  /**
   * Composes in the field that has the focus, as an input method does: what it shows on the way, one after another, and
   * what it leaves in the end.
   */
  async compose(shown: readonly string[], text: string) {
    const keys = await this.page.context().newCDPSession(this.page);
    for (const part of shown) {
      const at = { selectionStart: part.length, selectionEnd: part.length };
      await keys.send("Input.imeSetComposition", { text: part, ...at });
    }
    await keys.send("Input.insertText", { text });
    await keys.detach();
  }

  /** From now on whatever is asked of the library is asked so many milliseconds later, as of a far larger one. */
  async slowAnswers(delay: number) {
    await this.page.evaluate((delay) => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
        setTimeout(() => Reflect.apply(postMessage, this, args), delay);
      } as typeof postMessage;
    }, delay);
  }

  /** Copies the open item in a format, by the drawer's list; its name in full. */
  async copyAs(format: string): Promise<void> {
    await this.details.getByRole("button", { name: "Copy as" }).click();
    await this.page.getByRole("menuitem", { name: format }).click();
    await expect(this.page.getByRole("menu")).toBeHidden();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
