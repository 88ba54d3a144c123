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
