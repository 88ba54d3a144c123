import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test("what is left gives its connection back, and a player has one at most", async ({
  page,
  startLibrary,
}) => {
  const { provider, server } = await startLibrary({ images: 6, videos: 9, faults: ["media-drip"] });
  const open = expect.poll(() => provider.transfers());
  const gallery = new GalleryPage(page, server.url);
  const { viewer } = gallery;
  await gallery.open("/videos");
  await gallery.synced(9);
  // A preview ends with the pointer's stay.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await gallery.tile(1).hover();
  await open.toBe(1);
  await gallery.status.hover();
  await open.toBe(0);
  await gallery.tile(0).click();
  for (let at = 1; at <= 8; at++) {
    await expect(viewer).toContainText(`${at} of 9`);
    await open.toBe(1);
    await page.keyboard.press("ArrowRight");
  }
  await viewer.getByRole("status").getByRole("button", { name: "Retry" }).click();
  await open.toBe(1);
  await page.keyboard.press("Escape");
  await open.toBe(0);
  // The next ones are fetched beside the one that is looked at.
  await gallery.openFirst("/images", 6);
  await open.toBe(2);
  await page.keyboard.press("ArrowRight");
  await open.toBe(2);
  await page.keyboard.press("Escape");
  await open.toBe(0);
});

test("a link that expires while a video plays is told as such; begun anew it plays on", async ({
  page,
  startLibrary,
}) => {
  const { provider, server } = await startLibrary({ images: 0, videos: 3, faults: ["media-stall"] });
  const gallery = new GalleryPage(page, server.url);
  await gallery.openFirst("/videos", 3);
  const video = gallery.viewer.locator("video");
  const state = () =>
    video.evaluate((v: HTMLVideoElement) => ({
      at: v.currentTime,
      paused: v.paused,
      ready: v.readyState > 1,
    }));
  await expect.poll(async () => (await state()).ready).toBe(true);
  await page.keyboard.press(" ");
  await expect.poll(async () => (await state()).at).toBeGreaterThan(0.5);
  provider.faults("media-403");
  const alert = gallery.viewer.getByRole("alert");
  await expect(alert).toContainText("Link expired");
  provider.faults();
  await alert.getByRole("button", { name: "Retry" }).click();
  await expect(alert).toHaveCount(0);
  await expect.poll(state).toMatchObject({ paused: false, ready: true });
  expect((await state()).at).toBeGreaterThan(0.5);
});
