import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test.use({ pictures: true });

test("the page asks our own server for everything, and the grid never for an original", async ({
  gallery,
  page,
}) => {
  const urls: URL[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      urls.push(new URL(request.url()));
  });
  await gallery.open();
  await gallery.synced(320);
  const picture = gallery.sheet.locator("img").first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => url.origin !== gallery.origin)).toEqual([]);
  expect(urls.filter((url) => url.pathname.startsWith("/media/original/"))).toEqual([]);
});

test("a picture that waits for its turn shows its frame, and no broken image", async ({ gallery, page }) => {
  // Those that are asked for are never answered, so that the others wait.
  await page.route("**/media/thumb/**", () => {});
  await gallery.open();
  await gallery.synced(320);
  const waiting = gallery.sheet.locator("img:not([src])");
  await expect(waiting.nth(5)).toBeAttached();
  await expect(waiting.filter({ visible: true })).toHaveCount(0);
});

test("the pictures of what is typed follow once the typing pauses", async ({ gallery }) => {
  await gallery.open();
  await gallery.synced(320);
  await gallery.search.pressSequentially("fox");
  await expect(gallery.status).not.toHaveText(/^320 of/);
  const picture = gallery.sheet.locator("img").first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});

test("a picture that is gone says so and can be retried", async ({ page, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 30, videos: 0, faults: ["media-404"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(30);
  await expect(gallery.sheet.getByText("Gone").first()).toBeVisible();
  provider.faults();
  const first = gallery.sheet.locator("[data-tile='0']");
  await first.getByRole("button", { name: "Retry" }).click();
  const width = () => first.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
});

test("links that have expired are renewed quietly, in the viewer and in the sheet", async ({
  page,
  startLibrary,
}) => {
  const { server, provider } = await startLibrary({ images: 330, videos: 0, faults: ["signed-links"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(330);
  provider.faults("signed-links");
  await gallery.tile(0).click();
  await expect(gallery.viewer.getByRole("button", { name: "Copy image" })).toBeEnabled();
  await expect(gallery.viewer.getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await gallery.tile(0).hover();
  await page.mouse.wheel(0, 100_000);
  await expect(page.getByText("That is everything: 330.")).toBeVisible();
  const last = gallery.sheet.locator("[data-tile='329'] img");
  await expect.poll(() => last.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(gallery.sheet.getByText("Gone")).toHaveCount(0);
});

test("an original that is gone says so, and its thumbnail still stands for it", async ({
  page,
  startLibrary,
}) => {
  const { server, provider } = await startLibrary({ images: 30, videos: 0 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(30);
  await expect
    .poll(() =>
      gallery.sheet
        .locator("img")
        .first()
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0);
  provider.faults("media-404");
  await gallery.tile(0).click();
  const { viewer } = gallery;
  await expect(viewer.getByText(/gone upstream/i)).toHaveCount(1);
  await expect(viewer.getByRole("button", { name: "Copy image" })).toBeDisabled();
  await expect(gallery.details.getByText(/gone upstream/i)).toBeVisible();
  await expect(gallery.details.getByRole("button", { name: "Download" })).toBeDisabled();
  await expect(gallery.details.getByRole("link", { name: "Open original" })).toHaveCount(0);
  await page.keyboard.press("Shift+D");
  await expect(page.getByText(/gone upstream/i)).toHaveCount(3);
  provider.faults();
  await viewer.getByRole("button", { name: "Retry" }).click();
  await expect(viewer.getByText(/gone upstream/i)).toHaveCount(0);
  await expect(gallery.details.getByRole("link", { name: "Open original" })).toBeVisible();
  await expect(gallery.details.getByRole("button", { name: "Download" })).toBeEnabled();
  await expect(viewer.getByRole("button", { name: "Copy image" })).toBeEnabled();
});
