import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test.use({ noise: /killed on purpose/ });

const catalogWorker = (page: Page) => {
  const worker = page.workers().at(-1);
  if (!worker) throw new Error("The page has no worker.");
  return worker;
};

const kill = (page: Page) =>
  catalogWorker(page).evaluate(() => {
    setTimeout(() => {
      throw new Error("killed on purpose");
    });
  });

/** Keeps the worker from answering anything, for ever. */
const hang = (page: Page) => {
  void catalogWorker(page)
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {});
};

test("a library whose worker dies is started again: once by itself, and then by a click", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 900, videos: 20 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(920);
  const first = await gallery.inView();
  await kill(page);
  const told = page
    .getByRole("status")
    .filter({ hasText: "The library had stopped, and was started again." });
  await expect(told).toBeVisible();
  await gallery.synced(920);
  await expect.poll(() => gallery.inView()).toEqual(first);
  await told.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toHaveCount(0);

  await kill(page);
  const stopped = page.getByRole("alert").filter({ hasText: "The library has stopped." });
  await expect(stopped).toBeVisible();
  await stopped.getByRole("button", { name: "Restart" }).click();
  await expect(stopped).toHaveCount(0);
  await gallery.synced(920);
  await gallery.tile(0).click();
  await expect(gallery.details).toBeVisible();
});

test("a worker that hangs is said to be silent, and another takes its place", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 200, videos: 20 });
  await page.clock.install();
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(220);
  hang(page);
  await gallery.search.fill("fox");
  await page.clock.runFor(25_000);
  const silent = page.getByRole("status").filter({ hasText: "The library does not answer." });
  await expect(silent.getByRole("button", { name: "Restart" })).toBeVisible();
  await page.clock.runFor(25_000);
  await expect(page.getByText("The library had stopped, and was started again.")).toBeVisible();
  await expect(silent).toHaveCount(0);
  await expect(gallery.status).toContainText(" of 220");
});
