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

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
