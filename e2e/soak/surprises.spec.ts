import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test("bad items are left out one by one, counted and told", async ({ page, startLibrary }) => {
  const { server } = await startLibrary({ images: 300, videos: 20, faults: ["bad-items"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.walked();
  const { total } = await gallery.counts();
  expect(total).toBeGreaterThan(200);
  expect(total).toBeLessThan(320);
  await page.getByRole("button", { name: /^Up to date/ }).click();
  const sync = page.getByRole("dialog", { name: "Sync" });
  await expect(sync.getByText(/could not be read/)).toContainText(String(320 - total));
});

test("lists in other forms are read: dates, sizes", async ({ page, startLibrary }) => {
  const { server } = await startLibrary({ images: 120, videos: 20, faults: ["odd-dates", "odd-sizes"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(140);
  await gallery.tile(0).click();
  await expect(gallery.details.getByText("not stated")).toBeVisible();
});

test("a library of which nothing can be read says why, and what to do", async ({ page, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 120, videos: 5, faults: ["unreadable-dates"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await expect(page.getByRole("heading", { name: "None of 125 items could be read" })).toBeVisible();
  await expect(
    page.getByText(/createdDate is not a date that can be read \("some time ago"\)/),
  ).toBeVisible();
  provider.faults("unreadable-dates@videos");
  await gallery.button("Fetch again").click();
  await expect(gallery.tile(0)).toBeVisible();
  await page.getByRole("link", { name: "Videos", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "None of 5 items could be read" })).toBeVisible();
});

test("hostile prompts are text, whatever they hold", async ({ page, startLibrary }) => {
  const { server } = await startLibrary({ images: 120, videos: 20, faults: ["hostile"] });
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "alert", { value: () => document.body.setAttribute("data-owned", "") });
  });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(140);
  for (let i = 0; i < 6; i++) {
    await gallery.tile(i).click();
    await expect(gallery.details).toBeVisible();
    expect(await gallery.details.locator("a[href^='javascript:'], script, iframe").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect(gallery.details).toBeHidden();
  }
  expect(await page.locator("[data-owned]").count()).toBe(0);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

for (const fault of ["null-fields", "empty-page", "short-pages", "empty-key", "repeats"]) {
  test(`the provider's surprise "${fault}" loses nothing`, async ({ page, startLibrary }) => {
    const { server } = await startLibrary({ images: 330, videos: 20, faults: [fault] });
    const gallery = new GalleryPage(page, server.url);
    await gallery.open();
    await gallery.synced(350);
  });
}

for (const fault of ["repeated-key@images", "circle@images", "refused-key@images"]) {
  test(`the sync says that it has stopped, and everything else says so too: ${fault}`, async ({
    page,
    startLibrary,
  }) => {
    const { server, provider } = await startLibrary({ images: 330, videos: 20, faults: [fault] });
    const gallery = new GalleryPage(page, server.url);
    await gallery.open("/images");
    // A circle of keys that are each another is walked for a while before it counts as one.
    await expect(page.getByRole("button", { name: "Sync stopped" })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole("alert")).toContainText("Pictory's list");
    await expect(gallery.status).toHaveText(/so far$/);
    await gallery.tile(0).hover();
    await page.mouse.wheel(0, 100_000);
    await expect(page.getByText("Older ones could not be fetched.")).toBeVisible();
    await gallery.open("/images/not-there");
    await expect(page.getByRole("heading", { name: "This image has not been found" })).toBeVisible({
      timeout: 60_000,
    });
    await gallery.button("Close").click();
    // Of the other kind nothing is lacking.
    await page.getByRole("link", { name: "Videos" }).click();
    await gallery.synced(20);
    await page.getByRole("link", { name: "Images", exact: true }).click();
    provider.faults();
    await page.getByRole("alert").getByRole("button", { name: "Retry" }).click();
    await gallery.synced(330);
    await expect(page.getByRole("button", { name: "Up to date" })).toBeVisible();
  });
}

test("keys that fail for good, and a page that is reloaded, lose nothing", async ({ page, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 450, videos: 0, faults: ["failing-key"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  // It has been tried again a few times by then, later and later.
  await expect(page.getByRole("button", { name: "Sync stopped" })).toBeVisible({ timeout: 60_000 });
  await expect(gallery.status).toHaveText("200 of 200 so far");
  await page.getByRole("button", { name: "Sync stopped" }).click();
  await expect(gallery.button("Verify library")).toBeVisible();
  provider.faults("stale-keys-500");
  await page.reload();
  await gallery.synced(450);
});
