import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

/** Frames on screen whose record has not come: a tile with one is a link. */
const emptyFrames = (page: Page) =>
  page.locator("main [data-tile]").evaluateAll((tiles) => tiles.filter((t) => !t.querySelector("a")).length);

test("a local copy that is deleted under the open page is said, and filled again", async ({
  page,
  startLibrary,
}) => {
  const { server, provider } = await startLibrary({ images: 1500, videos: 20 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(1520);
  const first = await gallery.inView();
  provider.faults("slow:4");
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await expect(page.getByText("The copy of your library in this browser was deleted.")).toBeVisible();
  expect(await gallery.inView()).toEqual(first);
  await expect(page.getByText(/another tab/i)).toHaveCount(0);
  await gallery.synced(1520);
  await expect(page.getByText("was deleted")).toHaveCount(0);
  await gallery.tile(0).focus();
  await page.keyboard.press("End");
  await expect(page.getByText("That is everything")).toBeInViewport();
  await expect.poll(() => emptyFrames(page)).toBe(0);
  await page.reload();
  await gallery.synced(1520);
});

test("a full disk is said once, and taken up again when there is room", async ({ page, startLibrary }) => {
  const { server } = await startLibrary({ images: 900, videos: 20, latency: 40 });
  const browser = await page.context().newCDPSession(page);
  const quota = (quotaSize?: number) =>
    browser.send("Storage.overrideQuotaForOrigin", { origin: server.url, ...(quotaSize && { quotaSize }) });
  await quota(150_000);
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  const told = page.getByRole("status").filter({ hasText: "storage is full" });
  await expect(told).toBeVisible();
  await gallery.synced(920);
  await gallery.tile(0).click();
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("Escape");
  await quota();
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(told).toHaveCount(0);
  const lists: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/images")) lists.push(request.url());
  });
  await page.reload();
  await gallery.synced(920);
  // The head alone: all below it was stored.
  expect(lists.length).toBeLessThanOrEqual(2);
});

test("a browser that stores nothing is said, and hidden when it has been read", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 120, videos: 5 });
  const scripts = (body: string) => `${body};`;
  await page.route("**/assets/worker-*.js", async (route) => {
    const answer = await route.fetch();
    const refuse = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }";
    await route.fulfill({ response: answer, body: scripts(refuse) + (await answer.text()) });
  });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(125);
  const told = page.getByRole("status").filter({ hasText: "This browser stores nothing here" });
  await told.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toHaveCount(0);
});
