import AxeBuilder from "@axe-core/playwright";
import { devices } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { SelectionBar } from "./pages/selection-bar.ts";

test("a mouse selects by the check, by clicks and by Shift; filters and a reload keep it and say so", async ({
  gallery,
  page,
}) => {
  const bar = new SelectionBar(page);
  await gallery.open();
  await gallery.synced(320);
  await gallery.tile(1).hover();
  await gallery.button("Select").click();
  await expect(bar.count(1)).toBeVisible();
  await gallery.tile(2).click();
  await page.keyboard.down("Shift");
  await gallery.tile(6).hover();
  // What is about to be selected has its check already; what is selected and not pointed at shows so by style.
  await expect(gallery.button("Select")).toHaveCount(4);
  await gallery.tile(6).click();
  await page.keyboard.up("Shift");
  await expect(bar.count(6)).toBeVisible();
  await gallery.tile(1).click();
  await expect(bar.count(5)).toBeVisible();
  await expect(gallery.tile(2)).toHaveAccessibleDescription(/, selected$/);
  const { violations } = await new AxeBuilder({ page }).include("[aria-label=Selection]").analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press("ControlOrMeta+a");
  await expect(bar.count(320)).toBeVisible();
  await page.getByRole("link", { name: "Videos", exact: true }).click();
  await expect(bar.region).toContainText("260 not in this list");
  await bar.region.getByRole("button", { name: "Show selected" }).click();
  await expect(gallery.status).toHaveText("320 of 320");
  await page.reload();
  await expect(bar.count(320)).toBeVisible();
  await expect(bar.region).toContainText("260 not in this list");
  await page.keyboard.press("Escape");
  await expect(bar.region).toHaveCount(0);
  await gallery.tile(0).click();
  await expect(page).toHaveURL(/\/videos\//);
});

test("the keyboard selects items and ranges, and the bar gives the focus back", async ({ gallery, page }) => {
  const bar = new SelectionBar(page);
  await gallery.open();
  await gallery.synced(320);
  await gallery.tile(0).focus();
  await page.keyboard.press("x");
  await expect(bar.count(1)).toBeVisible();
  await page.keyboard.press("End");
  await expect(gallery.sheet.locator("[data-tile='319'] > a")).toBeFocused();
  await page.keyboard.press("Shift+X");
  // All between, of which only a few were ever drawn.
  await expect(bar.count(320)).toBeVisible();
  await page.keyboard.press("Home");
  const day = gallery.sheet.getByRole("button", { name: /^Select .+/ }).first();
  await expect(day).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("x");
  await expect(bar.count(319)).toBeVisible();
  await expect(day).toHaveAttribute("aria-pressed", "mixed");
  await bar.region.getByRole("button", { name: "Clear selection" }).press("Enter");
  await expect(gallery.tile(0)).toBeFocused();
  await expect(gallery.button("Undo")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(bar.count(319)).toBeVisible();
});

test(
  "keys that are pressed before their code has come are pressed again once it is there",
  rare,
  async ({ gallery, page }) => {
    const bar = new SelectionBar(page);
    /** Holds a piece of code back. Returns what lets it through. */
    const hold = async (code: RegExp) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await page.route(code, async (route) => {
        await promise;
        await route.continue();
      });
      return resolve;
    };
    const releaseSelecting = await hold(/assets\/selecting-/);
    const releaseCulling = await hold(/assets\/culling-/);
    await gallery.open("/images");
    await gallery.synced(260);
    await gallery.tile(0).focus();
    await page.keyboard.press("x");
    releaseSelecting();
    await expect(bar.count(1)).toBeVisible();
    await page.keyboard.press("b");
    releaseCulling();
    await expect(page).toHaveURL(/\/cull\/i\./);
  },
);

test("a box selects what it touches, and Escape calls it off", rare, async ({ gallery, page }) => {
  const bar = new SelectionBar(page);
  await gallery.open("/?view=grid");
  await gallery.synced(320);
  const at = async (n: number) => (await gallery.tile(n).boundingBox())!;
  const [first, second] = [await at(0), await at(1)];
  const gap = { x: first.x + first.width + 2, y: first.y + 30 };
  const draw = async () => {
    await page.mouse.move(gap.x, gap.y);
    await page.mouse.down();
    await page.mouse.move(second.x + second.width / 2, first.y + first.height + 40, { steps: 4 });
  };
  await draw();
  await expect(bar.count(2)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar.region).toHaveCount(0);
  await page.mouse.up();
  await draw();
  // Near the lower edge the sheet goes on below.
  await page.mouse.move(second.x + second.width / 2, page.viewportSize()!.height - 3, { steps: 4 });
  await expect(bar.region).toContainText(/[1-9]\d selected/);
  await page.mouse.up();
  await expect(gallery.viewer).toHaveCount(0);
});

test.describe("by touch", () => {
  const { defaultBrowserType: _, ...phone } = devices["Pixel 7"];
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test("a finger that rests selects, dragged on a range, and taps go on from there", async ({
    gallery,
    page,
    context,
  }) => {
    const bar = new SelectionBar(page);
    await gallery.open();
    await gallery.synced(320);
    const touch = await context.newCDPSession(page);
    const middle = async (n: number) => {
      const box = (await gallery.tile(n).boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [from, to] = [await middle(0), await middle(2)];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    await expect(bar.count(1)).toBeVisible();
    for (const part of [0.3, 0.7, 1]) {
      const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    }
    await expect(bar.count(3)).toBeVisible();
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await gallery.tile(1).tap();
    await expect(bar.count(2)).toBeVisible();
    await bar.region.getByRole("button", { name: "Clear selection" }).tap();
    await gallery.tile(0).tap();
    await expect(gallery.viewer).toBeVisible();
  });
});
