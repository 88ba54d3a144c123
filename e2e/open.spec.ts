import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

test("a visitor enters a key of their own, and signs out of every tab with nothing left behind", async ({
  page,
  context,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 30, videos: 2, open: true });
  const key = page.getByLabel("Your Pictory API key");
  await page.goto(`${server.url}/images?sort=oldest`);
  await key.fill("pictai_wrong");
  await key.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Pictory refused this key.");
  await expect(key).toHaveValue("pictai_wrong");
  await key.fill("pictai_demo");
  await key.press("Enter");
  const gallery = new GalleryPage(page, server.url);
  await expect(gallery.tiles.first()).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/images?sort=oldest`);

  const other = await context.newPage();
  await other.goto(`${server.url}/videos`);
  await expect(new GalleryPage(other, server.url).tiles.first()).toBeVisible();
  // A mark that the server does not get: it is told of, and stays.
  await context.route("**/api/changes", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await gallery.walked();
  await gallery.settled();
  await gallery.tiles.first().focus();
  // It is sent once it is on this machine's disk: a page that leaves before has not kept it yet.
  const tried = page.waitForRequest(
    (request) => request.url().endsWith("/api/changes") && request.method() === "POST",
  );
  await page.keyboard.press("f");
  await tried;
  const leave = page.getByRole("button", { name: "Sign out" });
  await page.goto(`${server.url}/settings`);
  await leave.click();
  const dialog = page.getByRole("dialog", { name: "Sign out?" });
  await expect(dialog).toContainText("1 mark has not reached the server.");
  await dialog.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText(
    "is erased, but for what the server does not have yet",
  );
  await expect(other).toHaveURL(`${server.url}/sign-in`);
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await databases()).toEqual([expect.stringMatching(/^contact-sheet-kept-open-/)]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await context.cookies()).toEqual([]);

  // It is sent once its author is back, and may be erased then.
  await context.unrouteAll();
  const sent = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/changes") && answer.request().method() === "POST",
  );
  await key.fill("pictai_demo");
  await key.press("Enter");
  expect((await sent).status()).toBe(200);
  await page.goto(`${server.url}/settings`);
  await leave.click();
  await expect(dialog).not.toContainText("reached");
  await dialog.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("is erased.");
  expect(await databases()).toEqual([]);
});

test("whoever comes after another with a key of their own meets nothing of theirs, whether or not those have signed out", async ({
  page,
  context,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 12, videos: 0, open: true, other: 9 });
  const gallery = new GalleryPage(page, server.url);
  const addresses = (of = gallery) =>
    of.tiles.evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("href")?.split("?")[0] ?? ""));
  const enter = async (on: Page, key: string) => {
    await on.getByLabel("Your Pictory API key").fill(key);
    await on.keyboard.press("Enter");
  };
  await gallery.open("/images");
  await enter(page, "pictai_demo");
  await gallery.synced(12);
  await gallery.settled();
  const theirs = await addresses();
  expect(theirs.length).toBeGreaterThan(5);
  // What a browser remembers of somebody: a search, an item that was open, a mark.
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/api/changes"));
  await gallery.tile(0).focus();
  await page.keyboard.press("f");
  await sent;
  await gallery.search.fill("a");
  await gallery.search.press("Enter");
  await expect(page).toHaveURL(/q=a/);
  await gallery.tile(0).click();
  await expect(gallery.viewer).toBeVisible();

  await page.goto(`${server.url}/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("is erased.");
  /** All that this browser keeps in words, and the names of all else. */
  const kept = () =>
    page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        (await indexedDB.databases()).map(({ name }) => name),
        await caches.keys(),
      ]),
    );
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length),
  ).toBe(0);

  await enter(page, "pictai_other");
  await gallery.synced(9);
  await gallery.open("/images");
  await gallery.synced(9);
  await gallery.settled();
  const own = await addresses();
  expect(own.filter((address) => theirs.includes(address))).toEqual([]);
  for (const address of theirs) expect(await kept()).not.toContain(address.split("/").at(-1) ?? address);

  // The first comes back in another tab, and nobody has signed out.
  const tab = await context.newPage();
  await tab.goto(`${server.url}/sign-in`);
  await enter(tab, "pictai_demo");
  const back = new GalleryPage(tab, server.url);
  await back.synced(12);
  expect((await addresses(back)).filter((address) => own.includes(address))).toEqual([]);
  // The tab of the one before asks whose library it is as soon as somebody looks at it.
  await page.bringToFront();
  await gallery.synced(12);
  expect((await addresses()).filter((address) => own.includes(address))).toEqual([]);
});
