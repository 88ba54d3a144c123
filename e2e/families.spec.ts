import AxeBuilder from "@axe-core/playwright";
import { expect, rare, test } from "./fixtures.ts";
import { FamilyPage } from "./pages/family-page.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { MatrixPage } from "./pages/matrix-page.ts";
import { PromptsPage } from "./pages/prompts-page.ts";

test("near-identical prompts fold into a family, whose slots, matrix and history tell what made the difference", async ({
  gallery,
  page,
}) => {
  const prompts = new PromptsPage(page);
  const family = new FamilyPage(page);
  await gallery.open("/prompts");
  const all = await prompts.walked();
  await page.getByRole("radio", { name: "Folded" }).check();
  await expect(page).toHaveURL(/\/prompts\?fold=1$/);
  await expect.poll(() => prompts.walked()).toBeLessThan(all);
  const folded = await prompts.walked();

  const line = prompts.list.getByRole("link", { name: /^\d+ prompts, used \d+ times/ }).first();
  const [, size, uses] = /^(\d+) prompts, used (\d+) times/.exec((await line.textContent()) ?? "") ?? [];
  await line.click();
  await expect(page).toHaveURL(/\/prompts\/f\.\w{14}$/);
  await expect(page.getByText(`${size} prompts, used ${uses} times`)).toBeVisible();
  expect(await family.counts()).toEqual({ shown: Number(uses), total: Number(uses) });
  await page.getByRole("button", { name: "Copy template" }).click();
  await expect.poll(() => gallery.clipboard()).toMatch(/\{.*\|.*\}/s);
  const template = await gallery.clipboard();

  // One value narrows all of the page, and is a step of its own.
  await family.slots.getByRole("checkbox").first().check();
  await expect(page).toHaveURL(/\?s1=/);
  await expect.poll(async () => (await family.counts()).shown).toBeLessThan(Number(uses));
  const { shown } = await family.counts();
  expect(await family.takes()).toBe(shown);
  await page.reload();
  await expect.poll(() => family.counts()).toEqual({ shown, total: Number(uses) });
  await page.goBack();
  await expect.poll(() => family.counts()).toEqual({ shown: Number(uses), total: Number(uses) });
  await expect(family.history.locator("ins, del").first()).toBeVisible();

  // The same in the matrix: a cell of two slots is a list, and a row is compared.
  const matrix = new MatrixPage(page);
  await page.getByRole("link", { name: "Matrix" }).click();
  await expect(page).toHaveURL(/\/matrix\?family=\w{14}&rows=slot\.\d&cols=(slot\.\d|model)$/);
  await matrix.walked();
  const cell = matrix.grid.getByRole("gridcell").getByRole("link").first();
  const takes = Number(/\d+$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[0]);
  await cell.click();
  await expect(page).toHaveURL(/\/\?.*family=\w{14}&slot=\w{14}\.\d\./);
  await expect(page.getByRole("button", { name: /^Remove (?!Family)/ }).first()).toBeVisible();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(takes);
  await page.goBack();
  await page.getByRole("combobox", { name: "Columns" }).selectOption("model");
  await expect(matrix.grid).toHaveAccessibleName(/ by model$/);
  await page.goBack();
  await page.goBack();
  await page.getByRole("link", { name: "Compare best" }).click();
  await expect(page).toHaveURL(/\/compare\/[iv]\.[^,]+,[iv]\./);
  await page.goBack();
  await page
    .getByRole("region", { name: "History" })
    .getByRole("link")
    .first()
    .click({ modifiers: ["Alt"] });
  await expect(page.getByText("Alt-click another to compare the two")).toBeVisible();
  await page.getByRole("button", { name: "Forget it" }).click();

  await page.getByRole("link", { name: "Show in the gallery" }).click();
  await expect(page).toHaveURL(/\/\?family=\w{14}$/);
  await expect(page.getByRole("button", { name: /^Remove Family: / })).toBeVisible();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(Number(uses));
  // An item of it gives its template too, and leads back to it.
  await gallery.tiles.first().click();
  await gallery.details.getByRole("button", { name: "Copy prompt" }).click();
  await expect.poll(() => gallery.clipboard()).not.toBe(template);
  await gallery.copyAs(`Template of its family ${size} prompts`);
  await expect.poll(() => gallery.clipboard()).toBe(template);
  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "Family of this prompt" }).click();
  await expect(page.getByText(`${size} prompts, used ${uses} times`)).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.keyboard.press("Escape");
  await expect.poll(() => prompts.walked()).toBe(folded);
  await page.goBack();
  await expect.poll(() => prompts.walked()).toBe(all);
});

test(
  "on a phone a family keeps within the page, whatever is written in its prompts",
  rare,
  async ({ page, startLibrary }) => {
    test.slow();
    const { server } = await startLibrary({ images: 120, videos: 20, faults: ["hostile"] });
    await page.setViewportSize({ width: 390, height: 844 });
    const gallery = new GalleryPage(page, server.url);
    const prompts = new PromptsPage(page);
    const family = new FamilyPage(page);
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    await gallery.open("/prompts?fold=1");
    await prompts.walked();
    expect(await tooWide()).toBe(false);
    await prompts.list
      .getByRole("link", { name: / prompts, used / })
      .first()
      .click();
    await expect(family.history.getByRole("listitem").first()).toBeVisible();
    expect(await tooWide()).toBe(false);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

    await page.goto(`${server.url}/prompts/f.00000000000000`);
    await expect(page.getByRole("heading", { name: "There is no such family" })).toBeVisible();
  },
);
