import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

test("two tabs share one walk, and the second sees what the first fetches", async ({
  context,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 900, videos: 20, latency: 100 });
  const requests: string[] = [];
  context.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === "/api/images") requests.push(search);
  });
  const first = new GalleryPage(await context.newPage(), server.url);
  await first.open();
  await expect(first.tile(0)).toBeVisible();
  const second = new GalleryPage(await context.newPage(), server.url);
  await second.open();
  await Promise.all([first.synced(920), second.synced(920)]);
  expect(requests.length).toBe(new Set(requests).size);
});

test("verifying removes what is gone at the provider", rare, async ({ page, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 150, videos: 10 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(160);
  const ids = await gallery.tiles.evaluateAll((tiles) =>
    tiles.flatMap((tile) => tile.getAttribute("href")?.match(/^\/images\/([^?]+)/)?.[1] ?? []),
  );
  for (const id of ids.slice(0, 2)) provider.remove("images", decodeURIComponent(id));
  await page.getByRole("button", { name: /^Up to date/ }).click();
  await page.getByRole("button", { name: "Verify library" }).click();
  await gallery.synced(158);
});

test("a library can be verified from a tab that does not walk", rare, async ({ context, startLibrary }) => {
  const { server, provider } = await startLibrary({ images: 150, videos: 10 });
  const walking = new GalleryPage(await context.newPage(), server.url);
  await walking.open();
  await walking.synced(160);
  const asking = new GalleryPage(await context.newPage(), server.url);
  await asking.open();
  await asking.synced(160);
  const href = await asking.tile(0).getAttribute("href");
  const [, list, id] = /^\/(images|videos)\/([^?]+)/.exec(href ?? "") ?? [];
  provider.remove(list as "images" | "videos", decodeURIComponent(id ?? ""));
  await asking.page.getByRole("button", { name: /^Up to date/ }).click();
  await asking.button("Verify library").click();
  await Promise.all([asking.synced(159), walking.synced(159)]);
  await expect(asking.page.getByText("All fetched")).toHaveCount(2);
});

test("a shuffle is the same for everybody who has its address", rare, async ({ gallery, page, context }) => {
  await gallery.open();
  await gallery.synced(320);
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Shuffled");
  await expect(page).toHaveURL(/sort=shuffle&seed=\d+/);
  await gallery.settled();
  const order = await gallery.inView();
  const other = new GalleryPage(await context.newPage(), gallery.origin);
  await other.open(new URL(page.url()).search.replace(/^/, "/"));
  await other.synced(320);
  await expect.poll(() => other.inView()).toEqual(order);
});

test("the operators of the search narrow as they say", rare, async ({ gallery }) => {
  const shown = async (text: string) => {
    await gallery.typeKeys(text, { delay: 0, anew: true });
    await expect(gallery.search).toHaveValue(text);
    await gallery.settled();
    return (await gallery.counts()).shown;
  };
  await gallery.open();
  await gallery.synced(320);
  expect(await shown("is:video")).toBe(60);
  await expect.poll(() => shown("-is:video")).toBe(260);
  await expect.poll(() => shown("is:video OR is:image")).toBe(320);
  await expect.poll(() => shown("before:2000")).toBe(0);
  await expect.poll(() => shown("after:2000 is:image")).toBe(260);
});
