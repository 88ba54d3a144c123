import { devices, type Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const { defaultBrowserType: _, ...iphone } = devices["iPhone 13"];

/** "folded into 214" as a number, once the sheet is folded. */
async function foldedInto(page: Page): Promise<number> {
  const status = page.getByRole("status", { name: "Folded" });
  await expect(status).toHaveText(/^folded into [\d,]+$/);
  return Number((await status.textContent())?.replaceAll(/\D/g, ""));
}

const closed = (page: Page) => page.getByRole("button", { name: /^Show all \d+ attempts$/ });
const opened = (page: Page) => page.getByRole("button", { name: /^Fold \d+ attempts again$/ });

test("the attempts of a family are one tile, opened in place and folded again, by mouse and by key", async ({
  gallery,
  page,
}) => {
  await gallery.open();
  await gallery.synced(320);
  const flat = await gallery.inView();
  await page.getByRole("radio", { name: "Folded" }).check();
  await expect(page).toHaveURL(/\/\?fold=1$/);
  const tiles = await foldedInto(page);
  expect(tiles).toBeLessThan(320);
  // Filters and counts are of what is found, folded or not.
  expect(await gallery.counts()).toEqual({ shown: 320, total: 320 });

  // The counts come in parts.
  await expect(closed(page).nth(7)).toBeVisible();
  await gallery.settled();
  const name = (await closed(page).first().getAttribute("aria-label")) ?? "";
  const attempts = Number(/\d+/.exec(name)?.[0]);
  const tile = page.locator("[data-tile]").filter({ has: page.getByRole("button", { name, exact: true }) });
  const link = (await tile.first().getByRole("link").getAttribute("href"))?.split("?")[0] ?? "";
  await closed(page).first().click();
  await expect(page).toHaveURL(/fold=1&open=[iv]\./);
  await expect(opened(page)).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => foldedInto(page)).toBe(tiles + attempts - 1);
  // What it was opened by stays where it was.
  const first = page
    .locator("[data-tile]")
    .filter({ has: opened(page) })
    .getByRole("link");
  await expect(first).toHaveAttribute("href", new RegExp(`^${link}\\?`));

  // Back from an item, and a reload, show the same.
  await first.click();
  await expect(gallery.viewer).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(gallery.viewer).toContainText(/2 of|\d+ of/);
  await page.goBack();
  await expect(opened(page)).toBeVisible();
  await page.reload();
  await expect.poll(() => foldedInto(page)).toBe(tiles + attempts - 1);

  // By key, from an attempt within: what stands for it has the focus then.
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(first).not.toBeFocused();
  await page.keyboard.press("e");
  await expect(opened(page)).toBeHidden();
  await expect.poll(() => foldedInto(page)).toBe(tiles);
  await expect(tile.first().getByRole("link")).toBeFocused();
  await page.keyboard.press("e");
  await expect(first).toBeFocused();
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/\/\?fold=1$/);

  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("320 selected");
  await page.getByRole("group", { name: "Attempts" }).getByRole("radio", { name: "All" }).check();
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => gallery.inView()).toEqual(flat);
});

test("on a phone a finger folds the sheet, and opens a family", rare, async ({ browser, shared }) => {
  const context = await browser.newContext({ ...iphone, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const gallery = new GalleryPage(page, shared.server.url);
  await gallery.open();
  await gallery.synced(320);
  await page.getByRole("button", { name: "Fold attempts" }).tap();
  const tiles = await foldedInto(page);
  // It is read, not only heard.
  const told = (await page.getByRole("status", { name: "Folded" }).boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(told.width, told.height)).toBeGreaterThan(10);
  const { width = 0, height = 0 } = (await closed(page).first().boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await closed(page).first().tap();
  await opened(page).tap();
  await expect(opened(page)).toBeHidden();
  await expect.poll(() => foldedInto(page)).toBe(tiles);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Fold attempts" }).tap();
  await expect(page).toHaveURL(/\/$/);
  await context.close();
});
