import type { Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import type { GalleryPage } from "./pages/gallery-page.ts";

// A stand-in of one pixel counts as no picture.
test.use({ pictures: true });

/** What is painted before the app's own code has come. */
const painted = (page: Page) => page.locator("#opening-picture img");

/** Visits the sheet's top until its opening picture is kept. */
async function firstVisit(gallery: GalleryPage) {
  await gallery.open();
  await gallery.synced(320);
  const isKept = () => Object.keys(localStorage).some((key) => key.includes("first screen"));
  await expect.poll(() => gallery.page.evaluate(isKept)).toBe(true);
}

/** Holds the app's code back. Returns what lets it through. */
async function holdApp(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/assets/app-*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** The page's first script has run. */
const begun = (page: Page) => expect(page.locator("html")).toHaveAttribute("style", /color-scheme/);

test("a second visit shows its pictures before the app's code has come, and hands over to the sheet", async ({
  gallery,
  page,
}) => {
  await firstVisit(gallery);
  const first = await gallery.tile(0).boundingBox();
  const release = await holdApp(page);
  await page.goto(gallery.origin, { waitUntil: "commit" });
  await expect(painted(page).first()).toBeVisible();
  expect(await painted(page).count()).toBeGreaterThan(15);
  expect(await painted(page).first().boundingBox()).toEqual(first);
  await expect(gallery.tiles).toHaveCount(0);
  release();
  await expect(gallery.tile(0)).toBeVisible();
  await expect(painted(page)).toHaveCount(0);
  expect(await gallery.tile(0).boundingBox()).toEqual(first);
});

test("the pictures of one account are not shown to another", rare, async ({ gallery, page }) => {
  await firstVisit(gallery);
  await holdApp(page);
  await page.route(`${gallery.origin}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(name="account" content=")[^"]+/, "$1another");
    await route.fulfill({ response, body });
  });
  await page.goto(gallery.origin, { waitUntil: "commit" });
  await begun(page);
  await expect(painted(page)).toHaveCount(0);
});

test("a kept screen that is damaged does not keep the app from opening", rare, async ({ gallery, page }) => {
  await firstVisit(gallery);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.includes("first screen"))) {
      const screen = JSON.parse(localStorage.getItem(key) ?? "{}");
      localStorage.setItem(key, JSON.stringify({ ...screen, pictures: [null, { src: "/nowhere" }] }));
    }
  });
  await gallery.open();
  await gallery.synced(320);
});

test("a list that was left further down does not begin with its top", rare, async ({ gallery, page }) => {
  await firstVisit(gallery);
  await gallery.tile(0).focus();
  await page.keyboard.press("End");
  await gallery.settled();
  await holdApp(page);
  await page.reload({ waitUntil: "commit" });
  await begun(page);
  await expect(painted(page)).toHaveCount(0);
});
