import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, rare, test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare-page.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { MatrixPage } from "./pages/matrix-page.ts";

test("what was tried is laid out, gone through by keys, compared, followed and taken along", async ({
  gallery,
  page,
}) => {
  const matrix = new MatrixPage(page);
  await gallery.open("/prompts");
  await page.getByRole("link", { name: "Matrix" }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  await matrix.walked();
  await expect(matrix.cell("veo3\\.1", "4:5")).toHaveText("not offered by this model");

  const takes = await matrix.count("nanobanana", "16:9");
  expect(takes).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await matrix.takes("nanobanana", "16:9").hover();
  await expect(matrix.cell("nanobanana", "16:9")).toHaveText(`2 of ${takes}`);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await matrix.takes("nanobanana", "16:9").click();
  await expect(page).toHaveURL(/\/\?model=nanobanana&ratio=16%3A9$/);
  expect((await gallery.counts()).shown).toBe(takes);
  await page.goBack();

  // What is looked for narrows it, and says which cells it has emptied.
  await gallery.open("/matrix?cols=style&q=fox");
  await matrix.walked();
  await expect(matrix.grid.getByRole("gridcell", { name: /: hidden by a filter$/ }).first()).toBeVisible();
  await expect(matrix.grid.getByRole("gridcell", { name: /: not tried$/ }).first()).toBeVisible();

  await gallery.open("/matrix");
  await matrix.walked();
  const focused = page.locator(":focus");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const name = (await focused.getAttribute("aria-label")) ?? "";
  await page.keyboard.press("]");
  await expect(focused).toContainText("2 of ");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/compare\/[iv]\.[^,]+,[iv]\./);
  await expect(new ComparePage(page).pane("B")).toBeVisible();
  await page.goBack();
  await expect(focused).toHaveAttribute("aria-label", name);
  await page.keyboard.press("Home");
  await expect(focused).toHaveAccessibleName(new RegExp(`^${name.split(",")[0]} \\d+ ?, compare$`));

  await page.getByRole("button", { name: "Swap rows and columns" }).click();
  await expect(page).toHaveURL(/\/matrix\?rows=ratio$/);
  await expect.poll(() => matrix.count("16:9", "nanobanana")).toBe(takes);
  await page.getByRole("combobox", { name: "Columns" }).selectOption("Length");
  await expect(page).toHaveURL(/\/matrix\?rows=ratio&cols=length$/);
  await page.goBack();

  // The kind of the list comes along, is seen, and can be taken back.
  await gallery.open("/videos");
  await gallery.synced(60);
  await page.getByRole("link", { name: "Matrix" }).click();
  await expect(page).toHaveURL(/\/matrix\?in=videos$/);
  await matrix.walked();
  const some = matrix.grid.getByRole("link", { name: /, 16:9: \d+$/ }).first();
  const videos = Number(/\d+$/.exec((await some.getAttribute("aria-label")) ?? "")?.[0]);
  await some.click();
  await expect(page).toHaveURL(/\/videos\?model=[^&]+&ratio=16%3A9$/);
  expect((await gallery.counts()).shown).toBe(videos);
  await page.goBack();
  await page.getByRole("link", { name: "Prompts", exact: true }).click();
  await expect(page).toHaveURL(/\/prompts\?in=videos$/);
  await page.getByRole("link", { name: "Video 1" }).first().click();
  await expect(page).toHaveURL(/\/videos\/.+\?prompt=\w{14}&in=videos$/);
  await page.goBack();
  await page.getByRole("button", { name: "Remove Videos" }).click();
  await expect(page).toHaveURL(/\/prompts$/);

  // Near-identical prompts are one row, whose cells lead to all of them.
  await gallery.open("/matrix?rows=family&cols=model");
  await matrix.walked();
  const family = matrix.grid.getByRole("link", { name: /: [2-9]$/ }).first();
  const uses = Number(/\d+$/.exec((await family.getAttribute("aria-label")) ?? "")?.[0]);
  await family.click();
  await expect(page).toHaveURL(/\/\?model=[^&]+&family=\w{14}$/);
  expect((await gallery.counts()).shown).toBe(uses);
  await gallery.open("/matrix?rows=ratio");
  await matrix.walked();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).split("\r\n");
  expect(lines[0]).toBe("Aspect ratio,Model,Takes,Best kind,Best id,Why none");
  expect(lines.find((line) => line.startsWith(`16:9,nanobanana,${takes},image,`))).toBeDefined();
});

test(
  "on a phone every cell keeps its place, whatever is written in it",
  rare,
  async ({ page, startLibrary }) => {
    test.slow();
    const { server } = await startLibrary({ images: 60, videos: 8, faults: ["hostile"] });
    await page.setViewportSize({ width: 390, height: 844 });
    const gallery = new GalleryPage(page, server.url);
    const matrix = new MatrixPage(page);
    await gallery.open("/matrix?rows=prompt&cols=model");
    await matrix.walked();
    await expect(matrix.grid.getByRole("link").first()).toBeVisible();
    const heads = matrix.grid.getByRole("rowheader");
    const heights = await heads.evaluateAll((all) => all.map((head) => head.scrollHeight));
    expect(new Set(heights)).toEqual(new Set([96]));
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await tooWide()).toBe(false);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
    }
  },
);
