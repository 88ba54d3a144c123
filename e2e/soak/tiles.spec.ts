import type { Locator } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test.use({ pictures: true });

/** The lightness of a tile as it is seen, from 0 to 255: `at(x, y)` by parts of its size. */
async function look(tile: Locator) {
  const picture = sharp(await tile.screenshot()).greyscale();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const of = (part: number, size: number) => Math.min(size - 1, Math.floor(part * size));
  return {
    at: (x: number, y: number) =>
      data[(of(y, info.height) * info.width + of(x, info.width)) * info.channels]!,
    least: Math.min(...data),
    most: Math.max(...data),
  };
}

test("drawings on transparency show, and white and black pictures have an edge, on every visit", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({
    images: 12,
    videos: 0,
    faults: ["odd-transparent-black", "odd-transparent-white", "odd-white", "odd-black", "odd-deep-colours"],
  });
  const gallery = new GalleryPage(page, server.url);
  const tile = (name: string) =>
    gallery.sheet.locator("[data-tile]").filter({
      has: page.getByRole("link", { name: new RegExp(`^Odd ${name}:`) }),
    });
  await page.emulateMedia({ colorScheme: "light" });
  await gallery.open();
  await gallery.synced(17);
  for (const visit of ["first", "second", "third"]) {
    await test.step(`${visit} visit`, async () => {
      await page.mouse.move(700, 5);
      for (const ink of ["black", "white"] as const) {
        await expect
          .poll(async () => {
            const { at, least, most } = await look(tile(`transparent-${ink}`));
            const ground = at(0.05, 0.95);
            return ground > 60 && ground < 190 && (ink === "black" ? least < 30 : most > 225);
          })
          .toBe(true);
      }
      // An edge that is neither the picture nor the page; none on what has an edge of its own.
      await expect.poll(async () => (await look(tile("white"))).at(0, 0.5)).toBeLessThan(235);
      expect((await look(tile("white"))).at(0.5, 0.5)).toBe(255);
      const coloured = await look(tile("deep-colours"));
      expect(coloured.at(0, 0.5)).toBe(coloured.at(0.1, 0.5));
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(async () => (await look(tile("black"))).at(0, 0.5)).toBeGreaterThan(24);
      expect((await look(tile("black"))).at(0.5, 0.5)).toBe(0);
      await page.emulateMedia({ colorScheme: "light" });
    });
    await page.reload();
  }
});

test("a picture that fails by a blip comes by itself; one that never will says why, and offers nothing", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 12, videos: 0, faults: ["odd-svg"] });
  const gallery = new GalleryPage(page, server.url);
  let failing = true;
  await page.route("**/media/thumb/**", (route) =>
    failing
      ? route.fulfill({
          status: 502,
          contentType: "application/problem+json",
          body: JSON.stringify({
            code: "unreachable",
            status: 502,
            title: "Source unreachable.",
            detail: "",
            retryable: true,
          }),
        })
      : route.continue(),
  );
  await gallery.open();
  await gallery.synced(13);
  const picture = gallery.sheet.locator("[data-tile='5'] img");
  const width = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.src !== ""))
    .toBe(true);
  expect(await width()).toBe(0);
  await expect(gallery.button("Retry")).toHaveCount(0);
  failing = false;
  await expect.poll(width).toBeGreaterThan(0);
  const svg = gallery.sheet
    .locator("[data-tile]")
    .filter({ has: page.getByRole("link", { name: /^Odd svg:/ }) });
  await expect(svg.getByText("Not a picture")).toBeVisible();
  await expect(gallery.button("Retry")).toHaveCount(0);
});
