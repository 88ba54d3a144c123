import AxeBuilder from "@axe-core/playwright";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { PromptsPage } from "./pages/prompts-page.ts";

test("a prompt is found by its words, copied, followed to what came of it and come back to, by keys alone", async ({
  gallery,
  page,
}) => {
  const prompts = new PromptsPage(page);
  await gallery.open();
  await gallery.synced(320);
  await page.getByRole("link", { name: "Prompts" }).click();
  const all = await prompts.walked();
  expect(all).toBeLessThan(320);
  const uses = [await prompts.uses(0), await prompts.uses(1), await prompts.uses(2)];
  expect(uses).toEqual(uses.toSorted((a, b) => b - a));
  expect(uses[0]).toBeGreaterThan(1);

  await page.keyboard.press("/");
  await page.keyboard.type("fox");
  await expect.poll(() => prompts.walked()).toBeLessThan(all);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/prompts\?q=fox$/);
  await gallery.search.blur();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(prompts.link(1)).toBeFocused();
  await expect(prompts.text(1)).toContainText(/fox/i);
  await page.keyboard.press("c");
  await expect.poll(() => gallery.clipboard()).toContain(await prompts.text(1).innerText());

  const found = await prompts.uses(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/\?q=fox&prompt=\w{14}$/);
  await expect(page.getByRole("button", { name: /^Remove Prompt: .*fox/i })).toBeVisible();
  expect((await gallery.counts()).shown).toBe(found);
  await page.reload();
  expect((await gallery.counts()).shown).toBe(found);
  await page.goBack();
  await expect(prompts.link(1)).toBeFocused();

  await page.getByRole("combobox", { name: "Sort" }).selectOption("Newest first");
  await expect(page).toHaveURL(/\/prompts\?q=fox&sort=newest$/);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => prompts.walked()).toBe(all);
});

test("an item says how often its prompt was used, and leads to all that came of it", async ({
  gallery,
  page,
}) => {
  const prompts = new PromptsPage(page);
  await gallery.open("/prompts");
  await prompts.walked();
  const uses = await prompts.uses(0);
  await prompts.entries.first().getByRole("link", { name: "Image 1" }).click();
  await expect(page).toHaveURL(/\/images\/.+\?prompt=\w{14}$/);
  await gallery.details.getByRole("link", { name: `Used ${uses} times, with` }).click();
  await expect(gallery.details).toBeHidden();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(uses);
  await page.getByRole("button", { name: /^Remove Prompt: / }).click();
  await expect(page).toHaveURL(`${gallery.origin}/`);
  await gallery.synced(320);
});

test(
  "on a phone every prompt keeps its place, whatever is written in it",
  rare,
  async ({ page, startLibrary }) => {
    test.slow();
    const { server } = await startLibrary({ images: 60, videos: 8, faults: ["hostile"] });
    await page.setViewportSize({ width: 390, height: 844 });
    const gallery = new GalleryPage(page, server.url);
    const prompts = new PromptsPage(page);
    await gallery.open("/prompts");
    await prompts.walked();
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await tooWide()).toBe(false);
    const cut = prompts.entries.filter({ has: page.getByRole("button", { name: "More" }) }).first();
    const height = (await cut.boundingBox())?.height ?? 0;
    await cut.getByRole("button", { name: "More" }).click();
    const opened = prompts.entries.filter({ has: page.getByRole("button", { name: "Less" }) }).first();
    await expect.poll(async () => (await opened.boundingBox())?.height).toBeGreaterThan(height);
    expect(await tooWide()).toBe(false);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
    }
  },
);
