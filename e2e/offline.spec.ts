import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { nextBuild } from "./next-build.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

test.use({ serviceWorkers: "allow", pictures: true });

/** Visits the gallery until all that it keeps for later is kept, so many thumbnails among it. */
async function installed(page: Page, url: string, of: number, thumbnails = 0) {
  const gallery = new GalleryPage(page, url);
  await gallery.open("/images");
  await gallery.synced(of);
  // All files of the build, at leisure and beside other tests.
  const state = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
  await expect.poll(state, { timeout: 60_000 }).toBe("activated");
  await expect.poll(() => keptThumbnails(page)).toBeGreaterThanOrEqual(thumbnails);
  return gallery;
}

const keptThumbnails = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => /thumbnails .* \d+$/.test(name));
    const counts = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(counts)).reduce((sum, n) => sum + n, 0);
  });

/** Pictures of the sheet that have come. */
const pictures = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLImageElement>("main a img")].filter((i) => i.naturalWidth > 1).length,
  );

const newVersion = (page: Page) => page.getByRole("status").filter({ hasText: "A new version is ready" });

test("without a network an address opens with its pictures, is searched and marked, and what was marked follows", async ({
  page,
  context,
  startLibrary,
}) => {
  const { server, restart } = await startLibrary({ images: 40, videos: 2 });
  await installed(page, server.url, 40, 15);
  await server.stop();
  await context.setOffline(true);
  await expect(page.getByText("Offline: showing what is kept here.")).toBeVisible();
  // The browser's own copies are gone: what is shown is what was kept.
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");

  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images?sort=oldest");
  await expect(gallery.tile(0)).toBeVisible();
  await gallery.open("/images");
  await expect.poll(() => pictures(page)).toBeGreaterThanOrEqual(15);
  await gallery.typeKeys("a");
  await expect.poll(async () => (await gallery.counts()).shown).toBeGreaterThan(0);
  await gallery.open("/images");
  await gallery.tile(0).focus();
  await page.keyboard.press("f");
  await expect(gallery.tile(0)).toHaveAccessibleDescription(/favourite/);
  // What another app hands to the installed one; its address is the page's own.
  const shared = await gallery.tile(3).getAttribute("href");
  await page.evaluate((address) => {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", enctype: "multipart/form-data", action: "/open" });
    form.innerHTML = `<input name="text">`;
    (form.elements[0] as HTMLInputElement).value = `A picture: ${location.origin}${address}`;
    document.body.append(form);
    form.submit();
  }, shared?.split("?")[0] ?? "");
  await expect(gallery.viewer).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(shared?.split("?")[0]);
  await page.keyboard.press("Shift+D");
  await expect(page.getByText(/cannot be reached|You are offline/).first()).toBeVisible();
  // A page whose code was never needed before.
  await gallery.open("/settings");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();

  await restart();
  await context.setOffline(false);
  await expect
    .poll(async () => {
      const { account } = (await (await page.request.get(`${server.url}/api/session`)).json()) as {
        account: string;
      };
      const headers = { "x-contact-sheet-account": account };
      return (await page.request.get(`${server.url}/api/changes?since=0`, { headers })).text();
    })
    .toContain("favourite");
});

test(
  "a server that is silent without refusing does not keep the page waiting, and is told of at once",
  rare,
  async ({ page, startLibrary }) => {
    const { server } = await startLibrary({ images: 20, videos: 2 });
    const gallery = await installed(page, server.url, 20);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 60_000,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await page.reload({ waitUntil: "commit", timeout: 5_000 });
    await expect(gallery.tile(0)).toBeVisible();
    await expect(page.getByText("The Contact Sheet server cannot be reached.")).toBeVisible();
  },
);

test("a new version is offered and taken by hand, and a tab of the one before goes on", async ({
  page,
  context,
  startLibrary,
}) => {
  const next = nextBuild();
  try {
    const { server, restart } = await startLibrary({ images: 20, videos: 2 });
    await installed(page, server.url, 20);
    const other = await context.newPage();
    await installed(other, server.url, 20);
    await server.stop();
    await restart("pictai_demo", next);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(newVersion(page)).toBeVisible();
    await expect(newVersion(other)).toBeVisible();

    await newVersion(page).getByRole("button", { name: "Reload" }).click();
    await expect(page.locator("meta[name=build][content=the-next]")).toBeAttached();
    await expect(newVersion(page)).toBeHidden();
    // Its code of this page is at no server any more.
    await expect(other.locator("meta[name=build][content=the-next]")).not.toBeAttached();
    await new GalleryPage(other, server.url).tile(0).click();
    await other.getByRole("button", { name: "Close" }).click();
    await other.getByRole("link", { name: "Settings" }).click();
    await expect(other.getByRole("heading", { name: "Settings" })).toBeVisible();
    await expect(newVersion(other)).toBeVisible();
  } finally {
    rmSync(next, { recursive: true });
  }
});

test(
  "who is asked to sign in leaves nothing that opens without a network",
  rare,
  async ({ page, context, startLibrary }) => {
    const { server } = await startLibrary({ images: 20, videos: 2 });
    await installed(page, server.url, 20, 5);
    // Where a person is led who is signed in no more.
    await page.goto(`${server.url}/sign-in`);
    await expect.poll(() => keptThumbnails(page)).toBe(0);
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Contact Sheet cannot be reached" })).toBeVisible();
    await expect(new GalleryPage(page, server.url).tiles).toHaveCount(0);
  },
);
