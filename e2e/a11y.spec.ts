import AxeBuilder from "@axe-core/playwright";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const violations = async (page: import("@playwright/test").Page, rules?: string[]) => {
  const axe = new AxeBuilder({ page })
    .exclude("[data-base-ui-focus-guard]")
    // One tile is like the other, and each takes axe a fifth of a second.
    .exclude("[data-tile]:not([data-tile='0'], [data-tile='1'], [data-tile='2'])");
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
};

test("axe finds nothing on the sheet and the drawer", async ({ gallery, page }) => {
  // All rules over two pages take longer on a busy machine than any other test.
  test.slow();
  await gallery.open();
  await gallery.synced(320);
  await expect(gallery.sheet.locator("img").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await gallery.tile(2).click();
  await expect(gallery.details).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

// Between themes nothing but colours differs.
for (const [colorScheme, rules] of [
  ["light", undefined],
  ["dark", ["color-contrast"]],
] as const) {
  test(
    `axe finds nothing on the other faces of the list (${colorScheme})`,
    rare,
    async ({ gallery, page }) => {
      test.slow();
      const found = () => violations(page, rules && [...rules]);
      await page.emulateMedia({ colorScheme });
      await gallery.open("/?q=nothing-matches-this&model=nanobanana");
      await gallery.synced(320);
      expect(await found()).toEqual([]);
      await gallery.open("/?view=list");
      await gallery.synced(320);
      expect(await found()).toEqual([]);
      if (colorScheme === "light") return;
      await gallery.open();
      await gallery.synced(320);
      expect(await found()).toEqual([]);
      await gallery.tile(2).click();
      await expect(gallery.details).toBeVisible();
      expect(await found()).toEqual([]);
    },
  );
}

test("axe finds nothing on the error pages", rare, async ({ page, startLibrary }) => {
  const { server } = await startLibrary({ images: 10, videos: 2, key: "pictai_wrong" });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await gallery.open("/no/such/page");
  await expect(page.getByRole("heading", { name: /no such page/i })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("the whole job can be done by keyboard", async ({ gallery, page }) => {
  await gallery.open();
  await gallery.synced(320);
  await gallery.tile(0).focus();
  await page.keyboard.press("ArrowRight");
  await expect(gallery.tile(1)).toBeFocused();
  // Held down: a second keydown without a keyup.
  await page.keyboard.down("ArrowRight");
  await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await expect(gallery.tile(3)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  await expect.poll(async () => (await gallery.clipboard()).length).toBeGreaterThan(10);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(gallery.origin + focused);
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("i");
  await expect(gallery.details).toBeHidden();
  await page.keyboard.press("i");
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(gallery.details).toBeHidden();
  await expect(page.locator(`a[href="${focused}"]`)).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});
