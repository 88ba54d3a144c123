import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

/** What has the focus, by its name; "body" where nothing has. */
const focused = (page: import("@playwright/test").Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.localName;
  });

for (const key of ["PageDown", "End", "Space"]) {
  test(`the first ${key} on a fresh page scrolls`, rare, async ({ gallery, page }) => {
    await gallery.open();
    await gallery.synced(320);
    const [first] = await gallery.inView();
    await page.keyboard.press(key);
    await gallery.settled();
    await expect.poll(async () => (await gallery.inView()).includes(first ?? null)).toBe(false);
    await page.keyboard.press(key === "Space" ? "Shift+Space" : "Home");
    await expect.poll(async () => (await gallery.inView())[0]).toBe(first);
  });
}

test("an item that is not in the library says so, and Escape leaves it", rare, async ({ gallery, page }) => {
  await gallery.open("/images/nowhere?model=nanobanana");
  await expect(page.getByText("This image is not in your library")).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${gallery.origin}/?model=nanobanana`);
});

test("what closes leaves the focus somewhere sensible", async ({ gallery, page }) => {
  await gallery.openFirst("/?model=nanobanana&style=-anime", 320);
  await expect(gallery.details).toBeVisible();
  await page.getByRole("button", { name: "Hide details" }).focus();
  await page.keyboard.press("Enter");
  await expect(gallery.details).toBeHidden();
  await expect(gallery.viewer.getByRole("button", { name: "Details" })).toBeFocused();
  await page.keyboard.press("Enter");
  await gallery.details.getByRole("button", { name: "Hide details" }).click();
  await expect(gallery.viewer).toBeFocused();
  await page.keyboard.press("i");
  await gallery.details.getByRole("button", { name: "Copy as" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(gallery.viewer).toContainText("2 of");
  await expect.poll(() => focused(page)).not.toBe("body");
  await page.keyboard.press("Escape");
  await expect(gallery.tile(1)).toBeFocused();

  await gallery.button("Remove Not anime").focus();
  await page.keyboard.press("Enter");
  await expect(gallery.button("Remove Model: nanobanana")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(gallery.sheet).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(gallery.tiles.and(page.locator(":focus"))).toHaveCount(1);

  const dialog = page.getByRole("dialog");
  await gallery.button("Search help").click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(gallery.button("Search help")).toBeFocused();
  await gallery.button("Search help").click();
  await expect(dialog).toBeVisible();
  await gallery.typeKeys("fox");
  await expect(gallery.search).toHaveValue("fox");
  await expect(gallery.search).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  const before = page.url();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect.poll(() => focused(page)).not.toBe("body");
  expect(page.url()).toBe(before);
  await page.getByRole("button", { name: "Up to date" }).click();
  await page.getByRole("button", { name: "Verify library" }).click();
  await expect.poll(() => focused(page)).not.toBe("body");
});

test("what is new is shown where it is asked for in mid-list", rare, async ({ page, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 300, videos: 10 });
  const gallery = new GalleryPage(page, server.url);
  for (const path of ["/", "/?sort=oldest"]) {
    await gallery.open(path);
    await gallery.walked();
    const { total } = await gallery.counts();
    const old = await gallery.tiles.evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("href")));
    await page.keyboard.press(path === "/" ? "End" : "Home");
    provider.insert({ images: 3 });
    await page.reload();
    await page.getByRole("button", { name: "3 new" }).click();
    await gallery.synced(total + 3);
    if (path === "/") {
      await expect.poll(async () => old.includes((await gallery.inView())[0] ?? null)).toBe(false);
      expect((await gallery.inView())[3]).toBe(old[0]);
    } else await expect(page.getByText("That is everything")).toBeInViewport();
    await expect(gallery.sheet).toBeFocused();
  }
});

test(
  "at 400 % zoom most of the window is the sheet's, and the bars are at hand",
  rare,
  async ({ gallery, page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await gallery.open("/?model=nanobanana");
    await gallery.synced(320);
    const box = await page.getByRole("region", { name: "Sheet" }).boundingBox();
    expect(box?.height).toBeGreaterThan(192);
    await gallery.button("Show the other bars").click();
    await page.getByRole("navigation", { name: "Lists" }).getByRole("link", { name: "Images" }).click();
    await expect(page).toHaveURL(`${gallery.origin}/images?model=nanobanana`);
    await expect(page.getByRole("combobox", { name: "Sort" })).toBeInViewport();
    await gallery.button("Hide the other bars").click();
    await expect(page.getByRole("combobox", { name: "Sort" })).toBeHidden();
  },
);
