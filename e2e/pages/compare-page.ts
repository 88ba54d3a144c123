import type { Locator, Page } from "@playwright/test";

/** Where assets are held against each other. */
export class ComparePage {
  readonly page: Page;
  readonly main: Locator;
  readonly wipe: Locator;
  readonly videos: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole("main", { name: "Compare" });
    this.wipe = this.main.getByRole("slider", { name: "Wipe" });
    this.videos = this.main.locator("video");
  }

  pane(letter: string): Locator {
    return this.main.getByRole("region", { name: new RegExp(`^${letter}:`) });
  }

  /** One of the ways of looking. */
  way(name: string): Locator {
    return this.main.getByRole("radio", { name, exact: true });
  }

  button(name: string): Locator {
    return this.main.getByRole("button", { name, exact: true });
  }

  /** How wide the original of a pane is drawn, CSS pixels. */
  async drawnWidth(letter: string): Promise<number> {
    const picture = this.pane(letter).locator("img[src*='/media/original/']");
    return (await picture.boundingBox())?.width ?? 0;
  }

  /** Seconds at which each video stands, in the order of the page. */
  times(): Promise<number[]> {
    return this.videos.evaluateAll((all) => all.map((video) => (video as HTMLVideoElement).currentTime));
  }

  /** Waits until so many videos have a picture, and none is on its way to another. */
  async settled(count: number) {
    await this.page.waitForFunction((expected) => {
      const videos = [...document.querySelectorAll("video")];
      return videos.length === expected && videos.every((one) => one.readyState > 1 && !one.seeking);
    }, count);
  }
}
