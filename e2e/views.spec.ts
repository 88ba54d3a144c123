import AxeBuilder from "@axe-core/playwright";
import { devices, type Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

/** Each test changes what the library keeps, so each has one of its own. */
const library = { images: 60, videos: 20 };
const total = 80;

const violations = async (page: Page) => {
  const axe = new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]");
  return (await axe.analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`,
  );
};

test("a view is saved by a key, renamed, made the first, and there in another browser", async ({
  page,
  browser,
  startLibrary,
}) => {
  const { server } = await startLibrary(library);
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images?sort=oldest");
  await gallery.synced(60);
  await page.keyboard.press("s");
  await expect(page.getByRole("textbox", { name: "Name of this view" })).toHaveValue("Images, oldest first");
  await page.keyboard.type("First steps");
  await page.keyboard.press("Enter");
  const link = gallery.filters.getByRole("link", { name: "First steps" });
  await expect(link).toHaveAttribute("aria-current", "page");
  await gallery.button("Actions of First steps").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "New name of First steps" }).fill("Beginnings");
  await page.keyboard.press("Enter");
  await gallery.button("Actions of Beginnings").click();
  await page.getByRole("menuitem", { name: "Open with this view" }).click();
  await expect(gallery.filters.getByText("Opens first")).toBeVisible();

  // A visit with nothing in its address opens with it; All is still all.
  const again = await page.context().newPage();
  const second = new GalleryPage(again, server.url);
  await second.open("/");
  await expect(again).toHaveURL(`${server.url}/images?sort=oldest`);
  await again.getByRole("link", { name: "All", exact: true }).click();
  await expect(again).toHaveURL(`${server.url}/?sort=oldest`);
  await again.getByRole("link", { name: "Contact Sheet, all assets" }).click();
  await expect(again).toHaveURL(`${server.url}/`);
  await again.reload();
  await second.synced(total);
  await expect(again).toHaveURL(`${server.url}/`);

  const other = await browser.newContext();
  const elsewhere = new GalleryPage(await other.newPage(), server.url);
  await elsewhere.open("/");
  await elsewhere.filters.getByRole("link", { name: "Beginnings" }).click();
  await expect(elsewhere.page).toHaveURL(`${server.url}/images?sort=oldest`);
  await elsewhere.button("Actions of Beginnings").click();
  await elsewhere.page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(elsewhere.filters.getByRole("link", { name: "Beginnings" })).toBeHidden();
  await elsewhere.page.getByRole("button", { name: "Undo" }).click();
  await expect(elsewhere.filters.getByRole("link", { name: "Beginnings" })).toBeVisible();
  await other.close();
});

test("the palette finds a view, an action and an asset by keys alone", async ({ page, startLibrary }) => {
  const { server } = await startLibrary(library);
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/videos");
  await gallery.synced(20);
  await page.keyboard.press("s");
  await expect(page.getByRole("textbox", { name: "Name of this view" })).toBeFocused();
  await page.keyboard.type("Moving things");
  await page.keyboard.press("Enter");
  await expect(gallery.filters.getByRole("link", { name: "Moving things" })).toBeVisible();
  await gallery.open("/");
  await gallery.synced(total);

  const find = async (text: string) => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("combobox", { name: "Find and do anything" })).toBeFocused();
    await page.keyboard.type(text);
  };
  const active = page.getByRole("option", { selected: true });
  // Typed before its code has come: nothing of it is for the sheet.
  await gallery.tile(0).focus();
  const asked = page.waitForRequest(/\/assets\/palette-layer-/);
  const released = Promise.withResolvers<void>();
  await page.route(/\/assets\/palette-layer-/, (route) => released.promise.then(() => route.continue()));
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("moving");
  await asked;
  released.resolve();
  await expect(page.getByRole("combobox", { name: "Find and do anything" })).toHaveValue("moving");
  await expect(active).toHaveText("Moving things");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${server.url}/videos`);

  // A key's own action, on what had the focus before.
  await gallery.tile(0).focus();
  await find("favour");
  await expect(active).toContainText("Favourite");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: "Results" })).toBeHidden();
  await expect(gallery.tile(0)).toHaveAccessibleDescription(/favourite/i);

  await gallery.search.fill("");
  const name = (await gallery.tile(1).getAttribute("aria-label")) ?? "";
  await gallery.tile(1).focus();
  await find(`"${name.split(/\s+/).slice(0, 4).join(" ")}"`);
  await expect(page.getByRole("group", { name: "Prompts" }).getByRole("option").first()).toContainText(
    name.slice(0, 12),
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/(images|videos)\/[^/?]+\?q=/);
  await expect(gallery.viewer).toBeVisible();
});

test("a group is culled to its end by keys, and its rejects are hidden", async ({ page, startLibrary }) => {
  const { server } = await startLibrary(library);
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images");
  await gallery.synced(60);
  // Four that a person has chosen: how many attempts a prompt has is the library's business.
  const bar = page.getByRole("region", { name: "Selection" });
  await gallery.tile(0).focus();
  for (const n of [1, 2, 3, 4]) {
    if (n > 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("x");
    await expect(bar).toContainText(`${n} selected`);
  }
  await page.keyboard.press("b");
  await expect(page).toHaveURL(/\/cull\/i\.[^/]+\?of=selection$/);
  const main = page.getByRole("main", { name: "Cull" });
  await expect(main).toContainText("of 4");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(main).toContainText("1 of 4");
  await page.keyboard.press("p");
  await expect(main).toContainText("2 of 4");
  await page.keyboard.press("f");
  await page.keyboard.press("r");
  await expect(main).toContainText("3 of 4");
  await expect(main).toContainText("1 picked, 1 rejected, 2 open");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("r");
  await page.keyboard.press("r");
  await expect(main.getByRole("heading", { name: "All decided" })).toBeVisible();
  await page.getByRole("button", { name: "Hide the 3 rejected" }).click();
  await expect(page.getByRole("button", { name: "Hide the 3 rejected" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${server.url}/images`);
  await expect.poll(async () => (await gallery.counts()).shown).toBe(57);
  await gallery.open("/images?state=pick");
  await expect.poll(async () => (await gallery.counts()).shown).toBe(1);
});

test.describe("on a phone", () => {
  const { defaultBrowserType: _, ...phone } = devices["iPhone 13"];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test(
    "views are on the filter sheet, searches below the empty field, and culling is done by thumb",
    rare,
    async ({ page, startLibrary }) => {
      const { server } = await startLibrary(library);
      const gallery = new GalleryPage(page, server.url);
      await gallery.open("/images");
      await gallery.synced(60);
      await page.getByRole("button", { name: /^Filters/ }).tap();
      await gallery.button("Save this view").tap();
      await page.getByRole("textbox", { name: "Name of this view" }).fill("Stills");
      await page.getByRole("button", { name: "Save", exact: true }).tap();
      await expect(gallery.filters.getByRole("link", { name: "Stills" })).toBeVisible();
      await page.getByRole("button", { name: "Close" }).tap();

      await gallery.search.tap();
      await page.keyboard.type("fo");
      await page.keyboard.type("x");
      await page.keyboard.press("Enter");
      await gallery.button("Clear search").tap();
      const recent = page.getByRole("region", { name: "Recent searches" });
      await expect(recent.getByRole("button", { name: "fox", exact: true })).toBeVisible();
      await expect(recent.getByRole("button", { name: "fo", exact: true })).toHaveCount(0);
      await recent.getByRole("button", { name: "fox", exact: true }).tap();
      await expect(page).toHaveURL(/q=fox/);

      await gallery.open("/images");
      await gallery.synced(60);
      const item = (await gallery.tile(0).getAttribute("href")) ?? "";
      await gallery.open(item.replace("/images/", "/cull/i.").replace(/\?.*$/, ""));
      const main = page.getByRole("main", { name: "Cull" });
      await expect(main).toContainText(/\d of \d/);
      const pick = page.getByRole("button", { name: "Pick", exact: true });
      const box = await pick.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(48);
      expect(box?.y).toBeGreaterThan(844 / 2);
      await pick.tap();
      await expect(main).toContainText("1 picked");
    },
  );
});
