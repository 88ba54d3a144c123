import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test("an original is shown and measured as it is, whatever was stated", async ({ page, startLibrary }) => {
  const { server } = await startLibrary({
    images: 1,
    videos: 1,
    faults: ["odd-turned", "odd-other-shape", "odd-hevc"],
  });
  const gallery = new GalleryPage(page, server.url);
  const { viewer, details } = gallery;
  const cases = [
    ["odd-other-shape", 1200, 900, "1200 × 900 px, stated 1024 × 1024"],
    ["odd-turned", 900, 1200, "900 × 1200 px, stated 1200 × 900"],
  ] as const;
  for (const [id, width, height, words] of cases) {
    await gallery.open(`/images/${id}`);
    const picture = viewer.getByRole("img").last();
    await expect(details).toContainText(words);
    const box = async () => (await picture.boundingBox())!;
    expect((await box()).width / (await box()).height).toBeCloseTo(width / height, 2);
    await page.keyboard.press("z");
    await expect(viewer.getByRole("button", { name: /^100 %/ })).toBeVisible();
    // One pixel of the picture on one of the screen.
    await expect.poll(async () => (await box()).width).toBeCloseTo(width, 0);
    expect((await box()).height).toBeCloseTo(height, 0);
  }
  // Chromium as it comes plays of such a film the sound alone.
  await gallery.open("/videos/odd-hevc");
  const note = viewer.getByRole("status");
  await expect(note).toContainText("Only the sound can be played");
  const download = page.waitForEvent("download");
  await note.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toMatch(/odd-hevc.*\.mp4$/);
});

test("what is dragged out or saved from the viewer has the name of its download", async ({
  gallery,
  page,
}) => {
  for (const [list, of, what] of [
    ["/images", 260, "img"],
    ["/videos", 60, "video"],
  ] as const) {
    await gallery.openFirst(list, of);
    const medium = gallery.viewer.locator(`${what}[draggable=true]`);
    await expect(medium).toBeVisible();
    const download = page.waitForEvent("download");
    await gallery.details.getByRole("button", { name: "Download" }).click();
    const name = (await download).suggestedFilename();

    const src = await medium.evaluate((element: HTMLImageElement | HTMLVideoElement) => element.currentSrc);
    const saved = await page.request.get(src);
    expect(saved.headers()["content-disposition"]).toContain("inline;");
    expect(decodeURIComponent(saved.headers()["content-disposition"] ?? "")).toContain(`''${name}`);

    const dragged = page.evaluate(
      () =>
        new Promise<string[]>((resolve) =>
          addEventListener("dragstart", ({ dataTransfer: d }) =>
            resolve([d!.getData("DownloadURL") || [...d!.types].join(), d!.getData("text/uri-list")]),
          ),
        ),
    );
    const box = (await medium.boundingBox())!;
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 40, middle[1] + 40, { steps: 4 });
    const [file = "", address] = await dragged;
    await page.mouse.up();
    // Of a picture the browser takes the bytes from the page.
    expect(file).toContain(what === "img" ? "Files" : `video/mp4:${name}:${gallery.origin}/media/`);
    expect(address).toBe(src);
  }
});
