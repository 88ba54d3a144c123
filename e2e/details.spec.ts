import { execFileSync } from "node:child_process";
import type { Page as ApiPage } from "#contract/page.ts";
import { expect, rare, test } from "./fixtures.ts";

/** Every item of a list, by our server's own paging. */
async function list(origin: string, kind: "images" | "videos") {
  const items: ApiPage["items"] = [];
  for (let key: string | undefined = ""; key !== undefined; ) {
    const search: string = key && `?${new URLSearchParams({ nextPageKey: key })}`;
    const page = (await (await fetch(`${origin}/api/${kind}${search}`)).json()) as ApiPage;
    items.push(...page.items);
    key = page.nextPageKey;
  }
  return items;
}

test("a tile leads to its item; Back returns to the same place", async ({ gallery, page }) => {
  await gallery.open();
  await gallery.synced(320);
  await gallery.tile(0).hover();
  await page.mouse.wheel(0, 1800);
  await expect.poll(() => scrollTop(gallery)).toBeGreaterThan(1000);
  await gallery.settled();
  const href = (await gallery.inView())[3] ?? "";
  const top = await scrollTop(gallery);
  await gallery.sheet.locator(`a[href="${href}"]`).click();
  await expect(page).toHaveURL(gallery.origin + href);
  await expect(gallery.details).toBeVisible();
  await page.goBack();
  await expect(gallery.details).toBeHidden();
  expect(Math.abs((await scrollTop(gallery)) - top)).toBeLessThan(5);
});

test("arrow keys step through the list and one Back still returns to it", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/?model=nanobanana", 320);
  await expect(gallery.details).toBeVisible();
  const first = page.url();
  await page.keyboard.press("ArrowRight");
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(first);
  await page.goBack();
  await expect(page).toHaveURL(`${gallery.origin}/?model=nanobanana`);
});

test("everything about an image can be copied, and the cURL runs", async ({ gallery, page, shared }) => {
  const items = await list(shared.server.url, "images");
  const image =
    items.find((item) => item.referenceImageUrls?.length && item.prompt.includes("'")) ?? items[0]!;
  await gallery.open(`/images/${encodeURIComponent(image.id)}`);
  await gallery.synced(320);
  await expect(gallery.details).toContainText(image.model);
  await expect(gallery.details).toContainText(image.id);
  await gallery.details.getByRole("button", { name: "Copy prompt" }).click();
  expect(await gallery.clipboard()).toBe(image.prompt);
  await gallery.copyAs("JSON request");
  await expect.poll(() => gallery.clipboard()).toContain('"prompt":');
  expect(JSON.parse(await gallery.clipboard())).toMatchObject({ prompt: image.prompt, model: image.model });
  await gallery.copyAs("cURL");
  await expect.poll(() => gallery.clipboard()).toMatch(/^curl /);
  const curl = await gallery.clipboard();
  expect(curl).toContain("$PICTORY_API_KEY");
  expect(curl).not.toContain("pictai_");
  const sent = execFileSync("sh", ["-c", `curl() { for a; do printf '%s\\0' "$a"; done; }; ${curl}`], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, PICTORY_API_KEY: "from-the-shell" },
  }).split("\0");
  expect(sent).toContain("Authorization: from-the-shell");
  expect(sent.some((part) => part.startsWith("{") && JSON.parse(part).prompt === image.prompt)).toBe(true);
  await gallery.copyAs("Link");
  expect(await gallery.clipboard()).toBe(page.url());
});

test("a video tells its length, its frames and plays", rare, async ({ gallery, page, shared }) => {
  const videos = await list(shared.server.url, "videos");
  const video = videos.find((item) => item.kind === "video" && item.lastFrameImageUrl)!;
  await gallery.open(`/videos/${encodeURIComponent(video.id)}`);
  await gallery.synced(320);
  await expect(gallery.details).toContainText(/last frame/i);
  const media = page.locator("video").first();
  await expect.poll(() => media.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
  await page.keyboard.press(" ");
  await expect.poll(() => media.evaluate((v: HTMLVideoElement) => v.currentTime)).toBeGreaterThan(0.1);
});

test("a reference leads to the asset that it came from", rare, async ({ gallery, page, shared }) => {
  const items = await list(shared.server.url, "images");
  const urls = new Map(items.map((item) => [item.url, item]));
  const made = items.find((item) => item.referenceImageUrls?.some((url) => urls.has(url)));
  expect(made).toBeDefined();
  const source = urls.get(made!.referenceImageUrls!.find((url) => urls.has(url))!)!;
  await gallery.open(`/images/${encodeURIComponent(made!.id)}`);
  await gallery.synced(320);
  await gallery.details.locator(`a[href*="${source.id}"]`).click();
  await expect(page).toHaveURL(new RegExp(source.id));
  await expect(gallery.details).toContainText(source.id);
});

test("the original downloads under a name that says what it is", async ({ gallery, page, shared }) => {
  const [image] = await list(shared.server.url, "images");
  await gallery.open(`/images/${encodeURIComponent(image!.id)}`);
  await gallery.synced(320);
  const download = page.waitForEvent("download");
  await gallery.details.getByRole("button", { name: "Download" }).click();
  const name = (await download).suggestedFilename();
  expect(name).toContain(image!.createdDate.slice(0, 4));
  expect(name).toMatch(/\.png$/);
});

const scrollTop = (gallery: import("./pages/gallery-page.ts").GalleryPage) =>
  gallery.sheet.locator("[data-virtuoso-scroller]").evaluate((scroller) => scroller.scrollTop);
