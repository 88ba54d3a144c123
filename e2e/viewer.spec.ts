import { expect, rare, test } from "./fixtures.ts";
import { sweep } from "./overlap.ts";

test("an image zooms by keys, and Escape closes one layer at a time", async ({ gallery, page }) => {
  await gallery.openFirst("/images", 260);
  const { viewer } = gallery;
  // The thumbnail that stands in for it leaves once it is there.
  const picture = viewer.locator("img[src*='/media/original/']").last();
  await expect(picture).toBeVisible();
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const fitted = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(fitted + 1);
  await page.keyboard.press("Escape");
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await expect(viewer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(gallery.tile(0)).toBeFocused();
});

test("stepping by button and key walks the whole list, images and videos in one sequence", async ({
  gallery,
  page,
}) => {
  await gallery.openFirst("/", 320);
  const { viewer } = gallery;
  await expect(viewer).toContainText("1 of 320");
  await viewer.getByRole("button", { name: "Next" }).click();
  await expect(viewer).toContainText("2 of 320");
  await page.keyboard.press("ArrowRight");
  await expect(viewer).toContainText("3 of 320");
  await viewer.getByRole("button", { name: "Previous" }).click();
  await expect(viewer).toContainText("2 of 320");
  // There and back at once: what lies beside the next item is still being read by then.
  const here = page.url();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((url) => url.href !== here);
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(here);
  }
  await viewer.getByRole("button", { name: "Close", exact: true }).click();
  await expect(viewer).toBeHidden();
  await expect(page).toHaveURL(`${gallery.origin}/`);
});

test("a video steps by frames and remembers that it is muted", async ({ gallery, page }) => {
  await gallery.openFirst("/videos", 60);
  const video = page.getByRole("region", { name: "Viewer" }).locator("video");
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
  await video.evaluate((v: HTMLVideoElement) => {
    const note: VideoFrameRequestCallback = (_, { mediaTime }) => {
      v.dataset.frame = String(Math.round(mediaTime * 24 * 100) / 100);
      v.requestVideoFrameCallback(note);
    };
    v.requestVideoFrameCallback(note);
  });
  /** The frame on screen, and how far into it the video stands, of a film of 24 frames a second. */
  const place = () =>
    video.evaluate((v: HTMLVideoElement) => [Number(v.dataset.frame), (v.currentTime * 24) % 1] as const);
  const stands = async (frame: number) => {
    await expect.poll(async () => (await place())[0]).toBe(frame);
    const [, within] = await place();
    expect(within).toBeGreaterThan(0.3);
    expect(within).toBeLessThan(0.7);
  };
  await page.keyboard.press(".");
  await stands(1);
  for (let i = 0; i < 12; i++) await page.keyboard.press(".");
  await stands(13);
  for (let i = 0; i < 3; i++) await page.keyboard.press(",");
  await stands(10);
  for (let i = 0; i < 12; i++) await page.keyboard.press(",");
  await stands(0);
  const muted = () => video.evaluate((v: HTMLVideoElement) => v.muted);
  const before = await muted();
  await page.keyboard.press("m");
  await expect.poll(muted).toBe(!before);
  await page.reload();
  await expect.poll(muted).toBe(!before);
});

test(
  "the wheel zooms into what is under the pointer, in a picture narrower than the stage too",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/images?ratio=9:16", 260);
    const { viewer } = gallery;
    // The thumbnail that stands in for it leaves once it is there.
    const picture = viewer.locator("img[src*='/media/original/']").last();
    await expect(picture).toBeVisible();
    const place = async () => (await picture.boundingBox())!;
    const start = await place();
    const pointer = { x: start.x + start.width * 0.4, y: start.y + start.height * 0.3 };
    await page.mouse.move(pointer.x, pointer.y);
    for (let i = 0; i < 6; i++) {
      const { width } = await place();
      await page.mouse.wheel(0, -200);
      await expect.poll(async () => (await place()).width).toBeGreaterThan(width);
    }
    const end = await place();
    expect(end.width).toBeGreaterThan(1040);
    expect((pointer.x - end.x) / end.width).toBeCloseTo(0.4, 2);
    expect((pointer.y - end.y) / end.height).toBeCloseTo(0.3, 2);
  },
);

test("a kept zoom shows the next image at the same percentage", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/images", 260);
  const { viewer } = gallery;
  const percent = viewer.getByRole("button", { name: /^\d+ %/ });
  await expect(percent).toBeVisible();
  await page.keyboard.press("z");
  await page.keyboard.press("+");
  await expect(percent).toHaveText("150 %");
  await viewer.getByRole("button", { name: "Keep zoom" }).click();
  for (let at = 2; at <= 5; at++) {
    await page.keyboard.press("ArrowRight");
    await expect(viewer).toContainText(`${at} of 260`);
    await expect(percent).toHaveText("150 %");
  }
});

test("in full screen the help is seen, and closing the viewer leaves it", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/images", 260);
  const { viewer } = gallery;
  await expect(viewer).toBeVisible();
  await page.keyboard.press("Shift+F");
  const on = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(on).toBe(true);
  const box = await viewer.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, ...(page.viewportSize() ?? {}) });
  // What it covers is out of reach.
  await expect(gallery.search).toBeHidden();
  await expect(gallery.details).toBeHidden();
  await page.keyboard.press("?");
  // A click asks whether anything lies above.
  await page.getByRole("dialog", { name: "Keys" }).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await viewer.getByRole("button", { name: "Close", exact: true }).click();
  await expect(viewer).toBeHidden();
  await expect.poll(on).toBe(false);
});

test("a slideshow plays the video that it begins with", rare, async ({ gallery }) => {
  await gallery.openFirst("/videos", 60);
  const { viewer } = gallery;
  const video = viewer.locator("video");
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
  await viewer.getByRole("button", { name: "Start slideshow" }).click();
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.currentTime)).toBeGreaterThan(0);
  await expect(viewer).toContainText("1 of 60");
});

test("Escape ends a slideshow before it closes the viewer", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/images", 260);
  const { viewer } = gallery;
  await viewer.getByRole("button", { name: "Start slideshow" }).click();
  await expect(viewer.getByRole("button", { name: "Stop slideshow" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer.getByRole("button", { name: "Start slideshow" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
});

test(
  "Space plays a video after one of its buttons was clicked, and presses the button it was tabbed to",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/videos", 60);
    const { viewer } = gallery;
    const video = viewer.locator("video");
    await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
    const paused = () => video.evaluate((v: HTMLVideoElement) => v.paused);
    const mute = viewer.getByRole("button", { name: "Mute" });
    await mute.click();
    await expect(mute).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press(" ");
    await expect.poll(paused).toBe(false);
    await mute.focus();
    await page.keyboard.press(" ");
    await expect(mute).toHaveAttribute("aria-pressed", "false");
    expect(await paused()).toBe(false);
  },
);

test(
  "a step is said with the item's place, and arrows move a video's slider by a second",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/videos", 60);
    const { viewer } = gallery;
    const said = page.locator("body > [aria-live=polite]");
    await expect(said).toHaveText(/^Video 1 of 60: \w/);
    await page.keyboard.press("ArrowRight");
    await expect(said).toHaveText(/^Video 2 of 60: \w/);
    const video = viewer.locator("video");
    await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
    const slider = viewer.getByRole("slider", { name: "Seek" });
    await slider.focus();
    await slider.press("ArrowRight");
    await slider.press("ArrowUp");
    await expect(slider).toHaveAttribute("aria-valuetext", /^2 of [\d.]+ seconds$/);
    await slider.press("ArrowLeft");
    await expect(slider).toHaveAttribute("aria-valuetext", /^1 of/);
    await slider.press("Shift+ArrowRight");
    await expect
      .poll(() => video.evaluate((v: HTMLVideoElement) => Math.abs(v.currentTime - 1)))
      .toBeLessThan(0.1);
    await slider.press("Home");
    await expect(slider).toHaveAttribute("aria-valuetext", /^0 of/);
    await expect(viewer).toContainText("2 of 60");
  },
);

test(
  "nothing in the viewer and its drawer lies under something else, whatever the window",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/images", 260);
    await expect(gallery.viewer.locator("img[draggable=true]")).toBeVisible();
    expect(await sweep(page, [900, 360])).toEqual([]);
    await gallery.openFirst("/videos", 60);
    await expect(gallery.details).toBeVisible();
    expect(await sweep(page, [900, 360])).toEqual([]);
    await page.keyboard.press("i");
    expect(await sweep(page, [900])).toEqual([]);
  },
);
