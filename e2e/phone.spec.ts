import { devices } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";

const { defaultBrowserType: _, ...phone } = devices["iPhone 13"];
test.use({ ...phone, viewport: { width: 390, height: 844 } });

test("on a phone the sheet has two columns, filters and details come from the bottom", async ({
  gallery,
  page,
}) => {
  await gallery.open();
  await gallery.synced(320);
  const boxes = await gallery.tiles.evaluateAll((tiles) =>
    tiles.slice(0, 12).map((t) => t.getBoundingClientRect().top),
  );
  const perRow = Math.max(...[...new Set(boxes)].map((top) => boxes.filter((t) => t === top).length));
  expect(perRow).toBeLessThanOrEqual(3);
  await page.getByRole("button", { name: /^Filters/ }).click();
  await gallery.facet("nanobanana").check();
  await page.getByRole("button", { name: /^Show [\d,]+ results?/ }).click();
  await expect(page).toHaveURL(/model=nanobanana/);
  await gallery.tile(0).tap();
  await expect(page).toHaveURL(/\/images\//);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.getByRole("button", { name: "Copy prompt" }).first()).toBeVisible();
});

test("a swipe steps on and back, over images and videos alike", rare, async ({ gallery, page, context }) => {
  const touch = await context.newCDPSession(page);
  const swipe = async (by: number) => {
    const at = (x: number) => ({ touchPoints: [{ x, y: 200 }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(195 - by / 2) });
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(195 - by / 2 + by * part) });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  const { viewer } = gallery;
  for (const list of ["images", "videos"]) {
    await gallery.open(`/${list}`);
    await gallery.synced(list === "images" ? 260 : 60);
    await gallery.tile(0).tap();
    await expect(viewer).toContainText("1 of");
    await swipe(-200);
    await expect(viewer).toContainText("2 of");
    await swipe(200);
    await expect(viewer).toContainText("1 of");
    await swipe(-40);
    await expect(viewer).toContainText("1 of");
  }
});

test(
  "two fingers make the tiles larger and smaller, and what was looked at stays",
  rare,
  async ({ gallery, page, context }) => {
    await gallery.open("/images");
    await gallery.synced(260);
    const touch = await context.newCDPSession(page);
    const pinch = async (from: number, to: number) => {
      const at = (apart: number) => ({
        touchPoints: [
          { x: 195 - apart / 2, y: 400, id: 1 },
          { x: 195 + apart / 2, y: 400, id: 2 },
        ],
      });
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(from) });
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(from + (to - from) * part) });
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await expect(page.getByRole("slider", { name: "Date" })).toBeAttached();
    await pinch(220, 110);
    await expect(page).toHaveURL(/size=1/);
    await pinch(100, 150);
    await expect(page).toHaveURL(/size=2/);
    await expect(page).not.toHaveURL(/images\//);
  },
);

test(
  "on a phone a line of the list uses the width, and its date is whole",
  rare,
  async ({ gallery, page }) => {
    for (const width of [320, 390, 430]) {
      await page.setViewportSize({ width, height: 844 });
      await gallery.open("/?view=list");
      await gallery.synced(320);
      const lines = gallery.sheet.locator("[data-tile]");
      await expect(lines.first().locator("time")).toBeVisible();
      const measured = await lines.evaluateAll((all) =>
        all.map((line) => {
          const date = line.querySelector("time")!;
          const text = line.querySelector("p")!.getBoundingClientRect();
          return {
            empty: innerWidth - text.right,
            cut: date.scrollWidth - date.clientWidth > 0 && getComputedStyle(date).display !== "inline",
            beyond: date.getBoundingClientRect().right > innerWidth,
          };
        }),
      );
      expect(measured.length).toBeGreaterThan(5);
      for (const { empty, cut, beyond } of measured) {
        expect(empty).toBeLessThan(24);
        expect(cut || beyond).toBe(false);
      }
    }
  },
);
