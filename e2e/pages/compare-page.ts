import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";

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
    return (await this.#original(letter).boundingBox())?.width ?? 0;
  }

  /** Where the original of a pane begins from the left of the window, CSS pixels. */
  async drawnLeft(letter: string): Promise<number> {
    return (await this.#original(letter).boundingBox())?.x ?? 0;
  }

  #original(letter: string): Locator {
    return this.pane(letter).locator("img[src*='/media/original/']");
  }

  /** What is seen in the middle of those that lie over each other: "200,100,50". */
  async colour(): Promise<string> {
    const box = await this.main.locator("img[src*='/media/original/']").first().boundingBox();
    if (!box) return "nothing";
    const clip = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 2, height: 2 };
    const { data } = await sharp(await this.page.screenshot({ clip }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data.subarray(0, 3)].join();
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
