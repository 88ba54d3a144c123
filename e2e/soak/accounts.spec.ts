import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test("a server that comes back with another key opens the other library, and mixes nothing", async ({
  page,
  startLibrary,
}) => {
  // Five starts of programs, and the pauses between tries while none runs.
  test.slow();
  const { server, restart } = await startLibrary({ images: 130, videos: 10 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(140);
  // The walk of the first account is under way while the second one takes its place.
  await page.getByRole("button", { name: /^Up to date/ }).click();
  await expect(gallery.button("Verify library")).toBeVisible();
  await server.stop();
  await gallery.button("Verify library").click();
  await expect(page.getByRole("button", { name: /^Trying again/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await gallery.search.click();
  await page.keyboard.type("light");
  const demo = await restart("");
  const notice = page.getByRole("status").filter({ hasText: "This is the demo library now." });
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(gallery.search).toBeFocused();
  await expect(gallery.search).toHaveValue("light");
  await gallery.search.fill("");
  await gallery.synced(2_780);
  await expect(notice).toBeVisible();
  await gallery.button("Dismiss").click();
  await expect(notice).toBeHidden();

  await demo.stop();
  await restart();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText("This is your own library now.")).toBeVisible({ timeout: 20_000 });
  await gallery.synced(140);
  await gallery.open();
  await gallery.synced(140);
  await expect(page.getByText("library now.")).toHaveCount(0);
});
