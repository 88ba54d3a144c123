import { type KeyInput, type LaunchOptions, launch } from "puppeteer-core";
import { type SmokeBrowser, windowSize } from "./browser.ts";

/** Firefox or Chromium, without a window, by puppeteer. */
export async function openByPuppeteer(options: LaunchOptions): Promise<SmokeBrowser> {
  const browser = await launch({ ...options, headless: true, defaultViewport: windowSize });
  const page = await browser.newPage();
  await page.setViewport(windowSize);
  return {
    name: (await browser.version()).replace("/", " "),
    open: async (url) => void (await page.goto(url, { waitUntil: "domcontentloaded" })),
    reload: async () => void (await page.reload({ waitUntil: "domcontentloaded" })),
    // A step back within the document loads nothing that could be waited for.
    back: () => page.evaluate(() => history.back()),
    run: (work, ...args) => page.evaluate(work as (...args: unknown[]) => never, ...args),
    press: async (keys) => {
      const [key = "", ...held] = keys.split("+").reverse() as KeyInput[];
      for (const name of held) await page.keyboard.down(name);
      await page.keyboard.press(key || "+");
      for (const name of held) await page.keyboard.up(name);
    },
    point: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
