import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { devices } from "@playwright/test";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, rare, test } from "./fixtures.ts";
import { SelectionBar } from "./pages/selection-bar.ts";
import {
  ask,
  bring,
  folderNow,
  type Listed,
  leftInSpool,
  list,
  originalsOf,
  saveZip,
  select,
  withFolder,
  withoutSavePicker,
} from "./pages/take-home.ts";

test("a ZIP has the originals byte for byte, what is said of them, and why one is missing", async ({
  gallery,
  page,
  shared,
}) => {
  await withoutSavePicker(page);
  const images = (await list(shared.server.url, "images")).slice(0, 3);
  const [video] = await list(shared.server.url, "videos");
  const [first, second, gone] = images as [Listed, Listed, Listed];
  const originals = await originalsOf(shared.server.url, [first, second, video!]);
  await select(gallery, page, "/images", 260, 3);
  await page.getByRole("link", { name: "Videos", exact: true }).click();
  await gallery.tile(0).click();
  await expect(new SelectionBar(page).count(4)).toBeVisible();
  await page.route(`**${gone.url}?name=*`, (route) =>
    route.fulfill({
      status: 404,
      contentType: "application/problem+json",
      json: { code: "gone", status: 404, title: "The file is gone.", detail: "", retryable: false },
    }),
  );
  await ask(page);
  const dialog = page.getByRole("dialog", { name: "Download 4 items" });
  await expect(dialog).toContainText("3 images and 1 video");
  const names = dialog.getByRole("textbox", { name: "File names" });
  await names.fill("{nonsense}");
  await expect(dialog.getByRole("alert")).toContainText("There is no {nonsense}");
  await expect(dialog.getByRole("button", { name: "Save ZIP" })).toBeDisabled();
  await names.fill("{kind}/{id}");
  await expect(dialog.getByRole("list", { name: "The first names" })).toContainText(`image/${first.id}`);
  await dialog.getByRole("checkbox", { name: "XMP" }).check();
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations).toEqual([]);
  // What the browser knows of the length as it begins to take over the ZIP.
  const lengths: number[] = [];
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.enable");
  browser.on("Page.downloadProgress", ({ totalBytes }) => lengths.push(totalBytes));
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save ZIP" }).click();
  const file = await (await download).path();
  await expect(page.getByRole("dialog", { name: "Download" })).toContainText("1 could not be had");

  const written = readFileSync(file);
  expect(lengths[0]).toBe(written.length);
  const zip = unzipSync(written);
  const entry = (path: string) => {
    const found = Object.keys(zip).find((name) => name.startsWith(path));
    return zip[found ?? ""];
  };
  expect(entry(`image/${first.id}.png`)).toEqual(originals[0]);
  expect(entry(`image/${second.id}.png`)).toEqual(originals[1]);
  expect(entry(`video/${video!.id}.mp4`)).toEqual(originals[2]);
  expect(Object.keys(zip).some((name) => name.includes(gone.id))).toBe(false);
  expect(new TextDecoder().decode(zip["errors.csv"])).toContain(`${gone.id},`);
  expect(new TextDecoder().decode(zip["errors.csv"])).toContain("The file is gone.");
  expect(new TextDecoder().decode(zip["index.csv"]).split("\r\n")).toHaveLength(5);
  const xmp = new TextDecoder().decode(zip[`image/${first.id}.png.xmp`]);
  const description = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "application/xml");
    return read.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "description")[0]?.textContent;
  }, xmp);
  expect(description).toBe(first.prompt);
});

test(
  "a download that is cancelled ends at once and leaves no file; others may be looked at meanwhile",
  rare,
  async ({ gallery, page }) => {
    await withoutSavePicker(page);
    await select(gallery, page, "/images", 260, 2);
    // Never answered.
    await page.route("**/media/original/**?name=*", () => {});
    await ask(page);
    await page.getByRole("button", { name: "Save ZIP" }).click();
    await page.getByRole("button", { name: "Go on browsing" }).click();
    const sign = page.getByRole("button", { name: "Downloading 0 of 2" });
    await expect(sign).toBeVisible();
    await page.getByRole("link", { name: "Videos", exact: true }).click();
    await sign.click();
    await page.getByRole("button", { name: "Cancel download" }).click();
    await expect(page.getByRole("dialog", { name: "Download" })).toContainText("Cancelled.");
    await expect.poll(() => leftInSpool(page)).toEqual([]);
  },
);

test("a PNG that has its prompt inside is the same picture", async ({ gallery, page, shared }) => {
  await withoutSavePicker(page);
  const [first] = await list(shared.server.url, "images");
  const [original] = (await originalsOf(shared.server.url, [first!])) as [Uint8Array];
  await select(gallery, page, "/images", 260, 1);
  await ask(page);
  await page.getByRole("textbox", { name: "File names" }).fill("{id}");
  await page.getByRole("checkbox", { name: "Prompt inside PNG files" }).check();
  const zip = unzipSync(readFileSync(await saveZip(page)));
  const taken = zip[`${first!.id}.png`] ?? new Uint8Array();
  expect(taken.length).toBeGreaterThan(original.length);
  const read = await sharp(taken).metadata();
  expect(read.comments).toEqual([{ keyword: "parameters", text: first!.prompt }]);
  const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer({ resolveWithObject: true });
  const [mine, theirs] = [await pixels(taken), await pixels(original)];
  expect(mine.info).toEqual(theirs.info);
  expect(mine.data.equals(theirs.data)).toBe(true);
});

test(
  "an archive folder gets what it lacks, also after it was broken off, and nothing twice",
  rare,
  async ({ gallery, page, shared }) => {
    await withFolder(page);
    page.on("dialog", (dialog) => void dialog.accept());
    const images = (await list(shared.server.url, "images")).slice(0, 4);
    const pattern = `**${images[3]!.url}?name=*`;
    await page.route(pattern, () => {});
    await select(gallery, page, "/images", 260, 4);
    await bring(page);
    await expect.poll(async () => (await folderNow(page)).names).toContain(`${images[2]!.id}.png`);
    await page.unroute(pattern);
    await page.reload();
    await expect(new SelectionBar(page).count(4)).toBeVisible();
    await bring(page);
    const told = page.getByRole("dialog", { name: "Archive to “chosen”" });
    await expect(told).toContainText(/\d new, \d were there\./);
    const { names, keys } = await folderNow(page);
    expect(names.filter((name) => name.endsWith(".png"))).toEqual(images.map(({ id }) => `${id}.png`).sort());
    expect(names.filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(keys).toEqual(images.map(({ id }) => `i.${id}`).sort());
    await page.keyboard.press("Escape");
    await bring(page);
    await expect(told).toContainText("0 new, 4 were there.");
    expect(await folderNow(page)).toEqual({ names, keys });
    await page.keyboard.press("Escape");
    await page.evaluate(async (name) => {
      const root = await navigator.storage.getDirectory();
      await (await root.getDirectoryHandle("chosen")).removeEntry(name);
    }, `${images[0]!.id}.png`);
    await ask(page);
    await page.getByRole("button", { name: "Verify what is there…" }).click();
    const verified = page.getByRole("dialog", { name: "Verify “chosen”" });
    await expect(verified).toContainText("3 of 4 are as they were brought.");
    await expect(verified).toContainText(
      `Missing, to be brought with the next archive: 1 (${images[0]!.id}.png).`,
    );
  },
);

test.describe("on a phone", () => {
  const { defaultBrowserType: _, ...phone } = devices["Pixel 7"];
  test.use(phone);
  test("the dialog fits, and its foot is within reach", async ({ gallery, page }) => {
    await gallery.open("/images");
    await gallery.synced(260);
    await gallery.tile(0).focus();
    await page.keyboard.press("x");
    await ask(page);
    const save = page.getByRole("dialog").getByRole("button", { name: /Save ZIP|Choose folder/ });
    await expect(save).toBeEnabled();
    await expect(save).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
