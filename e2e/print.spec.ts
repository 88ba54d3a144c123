import type { Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";

/** Pages of what the browser would print. */
const pages = async (page: Page) =>
  ((await page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

test(
  "what is printed is the whole result in a plain flow, not the window",
  rare,
  async ({ gallery, page }) => {
    await gallery.open();
    await gallery.synced(320);
    await page.emulateMedia({ media: "print" });
    const frames = page.getByRole("figure");
    await expect(frames).toHaveCount(320);
    await expect(gallery.search).toBeHidden();
    await expect(gallery.filters).toBeHidden();
    await expect(page.getByRole("heading", { name: "All images and videos" })).toBeVisible();
    await expect(frames.last()).toContainText(/\S/);
    expect(await pages(page)).toBeGreaterThan(8);
    await page.emulateMedia({ media: null });
    await expect(frames).toHaveCount(0);
    await expect(gallery.search).toBeVisible();
    // By the browser's own command, which waits for nothing.
    await expect.poll(() => pages(page)).toBeGreaterThan(8);
    await expect(frames).toHaveCount(0);
  },
);

test("an open item is printed with its whole prompt and how it was made", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/images", 260);
  const prompt = await gallery.details.getByRole("paragraph").first().innerText();
  await page.emulateMedia({ media: "print" });
  const article = page.getByRole("article");
  await expect(article).toContainText(prompt);
  await expect(article).toContainText("Dimensions");
  await expect(article.getByRole("img")).toHaveCount(0);
  await expect(gallery.viewer).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await pages(page)).toBeLessThanOrEqual(2);
});
