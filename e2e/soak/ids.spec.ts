import { itemPath } from "#shared/paths.ts";
import { expect, test } from "../fixtures.ts";
import { GalleryPage } from "../pages/gallery-page.ts";

test("every string that can be an id opens by click, link, reload and Back", async ({
  page,
  context,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 24, videos: 0, faults: ["odd-ids"] });
  const answer = await fetch(`${server.url}/api/images`);
  const { items } = (await answer.json()) as { items: { id: string; prompt: string }[] };
  const ids = items.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["a space", " edges ", "sl/ash", "100%", ".", "..", "app.js"]));

  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/?size=1");
  await gallery.synced(24);
  // The details show an id as text, in which HTML folds spaces.
  const shows = (id: string, on = gallery) =>
    expect(on.details.getByText(id.trim().replaceAll("\n", " "), { exact: true })).toBeVisible();
  const tile = (id: string) =>
    gallery.tiles.and(page.locator(`[href^="${itemPath({ kind: "image", id })}?"]`));
  for (const id of [" edges ", "sl/ash", "100%", "..", "app.js", "half \uFFFD of a fox"]) {
    await tile(id).click();
    await shows(id);
    await page.reload();
    await shows(id);
    await page.goBack();
    await expect(gallery.details).toBeHidden();
  }
  const opening = context.waitForEvent("page");
  await tile("a space").click({ button: "middle" });
  await shows("a space", new GalleryPage(await opening, server.url));
  await gallery.open("/images/%E0%A4%A");
  await expect(page.getByText("This image is not in your library")).toBeVisible();
});
