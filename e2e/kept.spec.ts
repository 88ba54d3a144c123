import { renameSync, writeFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, type LibraryOptions, rare, type Stage, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const total = 40;

/** The library in a tab of its own, to its end. */
async function visit(context: BrowserContext, url: string, path = "/"): Promise<GalleryPage> {
  const gallery = new GalleryPage(await context.newPage(), url);
  await gallery.open(path);
  return gallery;
}

/** A library of the test's own, walked to its end. */
async function home(page: Page, startLibrary: (options: LibraryOptions) => Promise<Stage>) {
  const { server } = await startLibrary({ images: total, videos: 0 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(total);
  return { server, gallery };
}

test("a mark is in another tab and another browser at once, and survives a browser that has lost all", async ({
  page,
  browser,
  startLibrary,
}) => {
  const { server, gallery } = await home(page, startLibrary);
  const rated = "/?rating=4";
  const tab = await visit(page.context(), server.url, rated);
  const other = await browser.newContext();
  const theirs = await visit(other, server.url, rated);
  for (const list of [tab, theirs]) await expect(list.status).toHaveText(/^0 of/);
  await gallery.page.bringToFront();
  await gallery.tile(0).focus();
  await page.keyboard.press("4");
  for (const list of [tab, theirs]) await expect(list.status).toHaveText(/^1 of/, { timeout: 5_000 });
  await page.reload();
  await gallery.open(rated);
  await expect(gallery.status).toHaveText(/^1 of/);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expect(gallery.status).toHaveText(/^1 of/);
  await other.close();
});

test("what is marked while the network is gone follows once it is back", async ({
  page,
  browser,
  startLibrary,
}) => {
  const { server, gallery } = await home(page, startLibrary);
  const other = await browser.newContext();
  const theirs = await visit(other, server.url, "/?fav=1");
  await expect(theirs.status).toHaveText(/^0 of/);
  await gallery.tile(1).focus();
  // What draws a mark comes with the first of them: a page that had to do without it would reload once it can be had.
  await page.keyboard.press("f");
  await expect(theirs.status).toHaveText(/^1 of/);
  await page.keyboard.press("f");
  await expect(theirs.status).toHaveText(/^0 of/);
  await page.context().setOffline(true);
  await page.keyboard.press("f");
  await page.context().setOffline(false);
  await gallery.open("/?fav=1");
  await expect(gallery.status).toHaveText(/^1 of/);
  await expect(theirs.status).toHaveText(/^1 of/);
  await other.close();
});

test(
  "a mark that the server does not have yet survives that the library is forgotten here",
  rare,
  async ({ page, startLibrary }) => {
    const { server } = await startLibrary({ images: total, videos: 0 });
    await page.context().route("**/api/changes", (route) => route.abort());
    const gallery = new GalleryPage(page, server.url);
    await gallery.open();
    await gallery.synced(total);
    await gallery.tile(2).focus();
    await page.keyboard.press("5");
    await expect(gallery.tile(2)).toHaveAccessibleDescription(/, rated 5 of 5/);
    const tab = await visit(page.context(), server.url, "/?rating=5");
    await expect(tab.status).toHaveText(/^1 of/);
    await tab.page.close();
    await gallery.open("/settings");
    await gallery.button("Forget this library").click();
    const dialog = page.getByRole("dialog", { name: "Forget this library?" });
    await expect(dialog).toContainText("stay here until");
    await dialog.getByRole("button", { name: "Forget" }).click();
    await expect(page.getByText("The library was forgotten").first()).toBeVisible();
    await gallery.open("/?rating=5");
    await expect(gallery.status).toHaveText(/^1 of/);
    const kept = () =>
      fetch(`${server.url}/api/changes?since=0`).then(
        async (answer) => (await answer.json()) as { registers: unknown[] },
      );
    expect((await kept()).registers).toEqual([]);
    await page.context().unroute("**/api/changes");
    await expect.poll(async () => (await kept()).registers).toMatchObject([{ field: "rating", value: 5 }]);
  },
);

test(
  "a database of the server's that is damaged is named; browsing goes on, and what is marked waits",
  rare,
  async ({ page, startLibrary }) => {
    const { server, database, restart } = await startLibrary({ images: total, videos: 0 });
    await server.stop();
    writeFileSync(database, "no database ".repeat(500));
    const broken = await restart();
    const gallery = new GalleryPage(page, broken.url);
    await gallery.open();
    await gallery.synced(total);
    const notice = page.getByText("Marks cannot be kept now.");
    await expect(notice).toBeVisible();
    await expect(page.getByText(`${database} is damaged.`)).toBeVisible();
    await gallery.tile(0).focus();
    await page.keyboard.press("4");
    await expect(page.getByText("1 change waits in this browser until then.")).toBeVisible();
    await gallery.open("/?rating=4");
    await expect(gallery.status).toHaveText(/^1 of/);
    renameSync(database, `${database}.damaged`);
    const kept = () =>
      fetch(`${broken.url}/api/changes?since=0`).then(
        async (answer) => (await answer.json()) as { registers?: unknown[] },
      );
    await expect
      .poll(kept, { timeout: 20_000 })
      .toMatchObject({ registers: [{ field: "rating", value: 4 }] });
    await expect(notice).toBeHidden();
  },
);
