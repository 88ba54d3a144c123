import { expect, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

test("everything works under a path of another site, and nothing kept here knows it", async ({
  page,
  context,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 120, videos: 20, prefix: "/gallery" });
  const astray: string[] = [];
  context.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === "http:" && !pathname.startsWith("/gallery/")) astray.push(pathname);
  });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(140);
  await expect(gallery.sheet.locator("img").first()).toBeVisible();

  // A link says where it leads, so that it can be copied, and opens in a tab of its own as in this one.
  await expect(gallery.tile(2)).toHaveAttribute("href", /^\/gallery\/images\//);
  await gallery.tile(2).click();
  await expect(gallery.details).toBeVisible();
  await page.reload();
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${server.url}/`);
  await page.goto(`${server.url}/prompts`);
  await expect(page.getByRole("link", { name: "Contact Sheet, all assets" })).toHaveAttribute(
    "href",
    "/gallery/",
  );

  const kept = () =>
    page.evaluate(async () => {
      const texts = [JSON.stringify(localStorage)];
      for (const { name = "" } of await indexedDB.databases()) {
        const open = indexedDB.open(name);
        await new Promise((resolve) => open.addEventListener("success", resolve));
        for (const store of open.result.objectStoreNames) {
          const all = open.result.transaction(store).objectStore(store).getAll();
          await new Promise((resolve) => all.addEventListener("success", resolve));
          texts.push(JSON.stringify(all.result));
        }
        open.result.close();
      }
      return texts.join();
    });
  // What has come is written a little later.
  await expect.poll(kept).toContain("/media/original/");
  expect(await kept()).not.toContain("/gallery/");
  expect(astray).toEqual([]);
});
