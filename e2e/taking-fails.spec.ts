import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { SelectionBar } from "./pages/selection-bar.ts";
import {
  ask,
  bring,
  folderNow,
  leftInSpool,
  list,
  saveZip,
  select,
  withFolder,
  withoutSavePicker,
} from "./pages/take-home.ts";

test("who cancels stops every fetch within a second, as the provider sees it", async ({
  page,
  startLibrary,
}) => {
  await withoutSavePicker(page);
  const { provider, server } = await startLibrary({ images: 30, videos: 0 });
  const gallery = new GalleryPage(page, server.url);
  await select(gallery, page, "/images", 30, 8);
  provider.faults("media-drip");
  await ask(page);
  await page.getByRole("button", { name: "Save ZIP" }).click();
  await expect.poll(() => provider.transfers()).toBeGreaterThan(1);
  const cancel = page.getByRole("button", { name: "Cancel download" });
  await cancel.click();
  await expect.poll(() => provider.transfers(), { timeout: 1_000, intervals: [10] }).toBe(0);
  await expect(page.getByRole("dialog", { name: "Download" })).toContainText("Cancelled.");
  await expect.poll(() => leftInSpool(page)).toEqual([]);
});

test(
  "a disk that is full in the middle is told, leaves nothing, and is tried again",
  rare,
  async ({ gallery, page, context, shared }) => {
    await withoutSavePicker(page);
    await select(gallery, page, "/images", 260, 3);
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(shared.server.url);
    const { usage } = await browser.send("Storage.getUsageAndQuota", { origin });
    await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 10_000 });
    await ask(page);
    await page.getByRole("button", { name: "Save ZIP" }).click();
    const told = page.getByRole("dialog", { name: "Download" });
    await expect(told).toContainText("The disk, or what this site may use of it, is full.");
    await expect.poll(() => leftInSpool(page)).toEqual([]);
    await browser.send("Storage.overrideQuotaForOrigin", { origin });
    await told.getByRole("button", { name: "Close" }).last().click();
    await ask(page);
    const zip = unzipSync(readFileSync(await saveZip(page)));
    expect(Object.keys(zip).filter((name) => name.endsWith(".png"))).toHaveLength(3);
  },
);

test(
  "a folder that may no longer be written is told, and gets the rest once it may",
  rare,
  async ({ gallery, page, shared }) => {
    await withFolder(page);
    const images = (await list(shared.server.url, "images")).slice(0, 4);
    await select(gallery, page, "/images", 260, 4);
    // A permission is taken back by the browser's own window, which no test can open: its calls fail as they do then.
    await page.evaluate(() => {
      const { createWritable } = FileSystemFileHandle.prototype;
      let left = 3;
      FileSystemFileHandle.prototype.createWritable = function (...options) {
        if (left-- > 0) return createWritable.apply(this, options);
        throw new DOMException("", "NotAllowedError");
      };
      Object.assign(window, {
        allowAgain: () => Object.assign(FileSystemFileHandle.prototype, { createWritable }),
      });
    });
    await bring(page);
    const told = page.getByRole("dialog", { name: "Archive to “chosen”" });
    await expect(told).toContainText("The browser no longer allows writing there.");
    const pictures = async () => (await folderNow(page)).names.filter((name) => name.endsWith(".png"));
    const before = await pictures();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(4);
    await page.evaluate(() => (window as unknown as { allowAgain(): void }).allowAgain());
    await told.getByRole("button", { name: "Close" }).last().click();
    await expect(new SelectionBar(page).count(4)).toBeVisible();
    await bring(page);
    await expect(told).toContainText(/\d new, \d were there\./);
    expect(await pictures()).toEqual(images.map(({ id }) => `${id}.png`).sort());
    expect((await folderNow(page)).keys).toEqual(images.map(({ id }) => `i.${id}`).sort());
  },
);
