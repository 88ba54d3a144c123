import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

/** Opens the settings from the bar, as a person does. */
async function openSettings(page: Page) {
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
}

const choice = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const toggle = (page: Page, name: string) => page.getByRole("switch", { name });
const schemeOf = (page: Page) => page.evaluate(() => document.documentElement.style.colorScheme);

test("going to the settings and back opens nothing anew, and the sheet is at its place", async ({
  gallery,
  page,
}) => {
  await gallery.open();
  await gallery.synced(320);
  await gallery.sheet.hover();
  await page.mouse.wheel(0, 2_600);
  await gallery.settled();
  const before = await gallery.inView();
  const asked: string[] = [];
  page.on("worker", () => asked.push("a worker"));
  page.on("request", (request) => {
    if (/\/api\/(images|videos)/.test(request.url())) asked.push(request.url());
  });
  await openSettings(page);
  await expect(page).toHaveTitle("Settings - Contact Sheet");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${gallery.origin}/`);
  await expect.poll(() => gallery.inView()).toEqual(before);
  await openSettings(page);
  await page.goBack();
  await expect.poll(() => gallery.inView()).toEqual(before);
  expect(asked).toEqual([]);
});

test("the theme and the tile size hold at once and after a reload", rare, async ({ gallery, page }) => {
  await gallery.open("/settings");
  await choice(page, "Dark").check();
  expect(await schemeOf(page)).toBe("dark");
  await choice(page, "Huge").check();
  await page.reload();
  await expect(choice(page, "Huge")).toBeChecked();
  expect(await schemeOf(page)).toBe("dark");
  await page.keyboard.press("Escape");
  await expect(gallery.button("Theme: dark")).toBeVisible();
  await gallery.synced(320);
  const slider = page.getByRole("slider", { name: "Tile size" });
  await expect(slider).toHaveValue("5");
  // A sheet's own size stands in its address, the default one does not.
  await slider.press("ArrowLeft");
  await expect(page).toHaveURL(/size=4/);
  await slider.press("ArrowRight");
  await expect(page).toHaveURL(`${gallery.origin}/`);
});

test(
  "videos play when opened and under the pointer only where that is wished",
  rare,
  async ({ gallery, page }) => {
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await gallery.openFirst("/videos", 60);
    const video = gallery.viewer.locator("video");
    const paused = () => video.evaluate((element: HTMLVideoElement) => element.paused);
    await expect(gallery.button("Play")).toBeEnabled();
    expect(await paused()).toBe(true);
    await page.keyboard.press("Escape");
    const copy = gallery.sheet.getByRole("button", { name: "Copy prompt" });
    await gallery.tile(1).hover();
    await expect(gallery.tile(1).locator("video")).toHaveAttribute("src");
    await openSettings(page);
    await toggle(page, "Play when opened").check();
    await toggle(page, "Play under the pointer").uncheck();
    await page.goBack();
    await gallery.tile(1).hover();
    await expect(copy).toBeVisible();
    await expect(gallery.tile(1).locator("video")).toHaveCount(0);
    await gallery.tile(0).click();
    await expect.poll(paused).toBe(false);
    await page.reload();
    await page.goto(`${gallery.origin}/settings`);
    await expect(toggle(page, "Play when opened")).toBeChecked();
    await expect(toggle(page, "Play under the pointer")).not.toBeChecked();
  },
);

test("copying gives what was chosen", rare, async ({ gallery, page }) => {
  await gallery.open("/settings");
  await choice(page, "On one line").check();
  await choice(page, "cURL").check();
  await page.reload();
  await expect(choice(page, "On one line")).toBeChecked();
  await gallery.openFirst("/?sort=longest", 320);
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("Shift+C");
  await expect(page.getByText("Request copied").first()).toBeVisible();
  expect(await gallery.clipboard()).toMatch(/^curl -X POST /);
  await page.keyboard.press("c");
  await expect(page.getByText("Prompt copied").first()).toBeVisible();
  const prompt = await gallery.clipboard();
  expect(prompt.length).toBeGreaterThan(10);
  expect(prompt).not.toContain("\n");
});

test("a library that is forgotten is fetched again, and nothing of another account is touched", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 130, videos: 10 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(140);
  await page.evaluate(async () => {
    localStorage.setItem(
      "contact-sheet:first screen of /",
      JSON.stringify({ account: "other", pictures: [] }),
    );
    localStorage.setItem("contact-sheet:theme", '"light"');
    const { promise, resolve } = Promise.withResolvers<void>();
    const request = indexedDB.open("contact-sheet-other");
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    await promise;
  });
  await openSettings(page);
  await expect(page.getByText(/^140 items, about [\d,.]+ MB$|^140 items, less than/)).toBeVisible();
  await gallery.button("Forget this library").click();
  const dialog = page.getByRole("dialog", { name: "Forget this library?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(`${server.url}/settings`);
  await gallery.button("Forget this library").click();
  const worker = page.waitForEvent("worker");
  const listed = page.waitForRequest(/\/api\/images/);
  await dialog.getByRole("button", { name: "Forget" }).click();
  await Promise.all([worker, listed]);
  await expect(page.getByText("The library was forgotten.").first()).toBeVisible();
  await expect(page.getByText(/^140 items, /)).toBeVisible({ timeout: 40_000 });
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    ofOther: localStorage.getItem("contact-sheet:first screen of /"),
    theme: localStorage.getItem("contact-sheet:theme"),
  }));
  expect(kept.databases).toContain("contact-sheet-other");
  // What people add belongs to no account, and what the server has not been sent of it is nowhere else.
  expect(kept.databases).toContain("contact-sheet-kept-default");
  expect(kept.databases).toHaveLength(3);
  expect(kept.ofOther).toContain("other");
  expect(kept.theme).toBe('"light"');
  await page.keyboard.press("Escape");
  await gallery.synced(140);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(
    `the settings are whole by keyboard, on a phone and for axe (${colorScheme})`,
    rare,
    async ({ gallery, page }) => {
      await page.emulateMedia({ colorScheme });
      await gallery.open();
      await gallery.synced(320);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).getByRole("link", { name: "Settings" }).press("Enter");
      await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await choice(page, "As is").focus();
      await page.keyboard.press("ArrowRight");
      await expect(choice(page, "On one line")).toBeChecked();
      await toggle(page, "Play when opened").press("Space");
      await expect(toggle(page, "Play when opened")).toBeChecked();
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
        { width: 320, height: 256 },
      ]) {
        await page.setViewportSize(viewport);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      }
      await gallery.button("Forget this library").press("Enter");
      await expect(page.getByRole("dialog", { name: "Forget this library?" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );
}

test(
  "a key is given to something else, a clash is said and swapped, and both hold after a reload",
  rare,
  async ({ page, gallery }) => {
    await gallery.open("/settings");
    await page.getByRole("button", { name: "Change keys" }).click();
    await page.getByRole("button", { name: "Favourite, or not: F. Change" }).first().click();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("alert")).toContainText("Letters, digits and signs");
    await page.keyboard.press("t");
    await expect(page.getByRole("alert")).toContainText("T is “Tags” already.");
    await page.getByRole("button", { name: "Swap", exact: true }).click();
    await expect(page.getByRole("button", { name: "Tags: F. Change" })).toBeVisible();

    await gallery.open("/images");
    await gallery.synced(260);
    await gallery.tile(0).focus();
    await page.keyboard.press("t");
    await expect(gallery.tile(0)).toHaveAccessibleDescription(/favourite/);
    await page.keyboard.press("f");
    await expect(page.getByRole("combobox", { name: "Add tags" })).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await expect(
      help.getByText("Favourite, or not").first().locator("xpath=following-sibling::dd"),
    ).toHaveText("T");
  },
);
