import AxeBuilder from "@axe-core/playwright";
import { devices, type Locator } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const { defaultBrowserType: _, ...phone } = devices["iPhone 13"];

/** A small library of its own, whose marks are nobody else's. */
async function open(page: import("@playwright/test").Page, url: string, path = "/images") {
  const gallery = new GalleryPage(page, url);
  await gallery.open(path);
  await gallery.synced(30);
  return gallery;
}

const toast = (page: import("@playwright/test").Page) => page.getByRole("region", { name: "Notifications" });
const described = (tile: Locator, words: string) =>
  expect(tile).toHaveAccessibleDescription(new RegExp(`, ${words}`));

test("keys mark the tile, the selection and the open item, and each can be undone", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 30, videos: 2 });
  const gallery = await open(page, server.url);
  await gallery.tile(0).focus();
  await page.keyboard.press("f");
  await described(gallery.tile(0), "favourite");
  await page.keyboard.press("4");
  await described(gallery.tile(0), "favourite, rated 4 of 5");
  await expect(toast(page)).toContainText("Rated 4");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(toast(page)).toContainText("Undone");
  await expect(gallery.tile(0)).not.toHaveAccessibleDescription(/rated/);
  await described(gallery.tile(0), "favourite");

  // Of three, one is a favourite: all are made so, and given back their own.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("f");
  await expect(toast(page)).toContainText("30 favourites");
  await described(gallery.tile(2), "favourite");
  await page.keyboard.press("F6");
  await toast(page).getByRole("button", { name: "Undo" }).press("Enter");
  await expect(gallery.tile(2)).not.toHaveAccessibleDescription(/favourite/);
  await described(gallery.tile(0), "favourite");
  await page.getByRole("button", { name: "Clear selection" }).click();

  await gallery.tile(0).click();
  // A key that comes before the marks are known turns over what there is.
  const favourite = gallery.viewer.getByRole("button", { name: "Favourite" });
  await expect(favourite).toHaveAttribute("aria-pressed", "true");
  for (const key of ["ArrowRight", "ArrowLeft", "f"]) await page.keyboard.press(key);
  await expect(favourite).toHaveAttribute("aria-pressed", "false");
  const pick = gallery.details.getByRole("radio", { name: "Pick" });
  await expect(pick).not.toBeChecked();
  await page.keyboard.press("p");
  await expect(pick).toBeChecked();
  const percent = gallery.viewer.getByRole("button", { name: /^\d+ %/ });
  const fitted = await percent.textContent();
  await page.keyboard.press("1");
  await expect(gallery.details.getByRole("radio", { name: "1 star" })).toBeChecked();
  await expect(percent).toHaveText(fitted ?? "");
  // Who hides one goes on to the next.
  await page.keyboard.press("h");
  await expect(toast(page)).toContainText("Hidden");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("r");
  await expect(gallery.viewer).toContainText("1 of 29");
  await expect(gallery.details.getByRole("radio", { name: "Reject" })).toBeChecked();
});

test("tags complete themselves, a note is kept as it is typed, and a reload has both", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 30, videos: 2 });
  const gallery = await open(page, server.url);
  await gallery.tile(1).focus();
  await page.keyboard.press("t");
  await expect(page.getByRole("combobox", { name: "Add tags" })).toBeFocused();
  await page.keyboard.type("client-a, social media,");
  await page.keyboard.press("Escape");
  await expect(gallery.tile(1)).toBeFocused();
  await described(gallery.tile(1), "has tags");

  await gallery.tile(0).click();
  const { details } = gallery;
  const tags = details.getByRole("combobox", { name: "Add tags" });
  await expect(tags).toBeVisible();
  await page.keyboard.press("t");
  await expect(tags).toBeFocused();
  await page.keyboard.type("CLI");
  await expect(details.getByRole("option", { name: "client-a" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await gallery.compose(["に", "日本"], "日本");
  await page.keyboard.press("Enter");
  const removeClient = details.getByRole("button", { name: "Remove tag client-a" });
  await expect(removeClient).toBeVisible();
  await expect(details.getByRole("button", { name: "Remove tag 日本" })).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(details.getByRole("button", { name: "Remove tag 日本" })).toBeHidden();
  const found = await new AxeBuilder({ page }).include("section[aria-label=Details]").analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Escape");

  const note = details.getByRole("textbox", { name: "Note" });
  await page.keyboard.press("n");
  await page.keyboard.type("Ask for the lamp on the left");
  // Leaving the field keeps it, whatever comes next.
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await expect(note).toHaveValue("");
  await page.keyboard.press("ArrowLeft");
  await expect(note).toHaveValue("Ask for the lamp on the left");
  await note.fill("x".repeat(20_001));
  await expect(details.getByRole("alert")).toContainText("20,001 of 20,000");
  await note.fill("Soft eyes");
  await note.blur();
  await expect(details).toContainText("Note by you");
  // What is read of the item again is read after it was kept.
  await page.keyboard.press("ArrowRight");
  await expect(note).toHaveValue("");
  await page.keyboard.press("ArrowLeft");
  await expect(note).toHaveValue("Soft eyes");
  await page.reload();
  await expect(note).toHaveValue("Soft eyes");
  await expect(removeClient).toBeVisible();
});

test(
  "what the server does not have yet is said, and follows when it is back",
  rare,
  async ({ page, startLibrary }) => {
    const { server, restart } = await startLibrary({ images: 30, videos: 2 });
    const gallery = await open(page, server.url);
    // All code that this needs has come by then.
    await expect(async () => {
      await gallery.tile(0).focus();
      await page.keyboard.press("u");
      await expect(toast(page)).toContainText("Neither picked nor rejected", { timeout: 3_000 });
    }).toPass();
    await server.stop();
    await page.keyboard.press("f");
    await described(gallery.tile(0), "favourite");
    const sync = page.locator("button[popovertarget]");
    await sync.click();
    await expect(page.getByText("1 change waits for the server.")).toBeVisible();
    await restart();
    await expect(page.getByText(/waits? for the server/)).toBeHidden({ timeout: 40_000 });
    const answer = await page.request.get(`${server.url}/api/changes?since=0`, {
      headers: { "x-contact-sheet-account": await account(page, server.url) },
    });
    const { registers } = (await answer.json()) as { registers: { field: string; value: unknown }[] };
    expect(registers.filter(({ field, value }) => field === "favourite" && value === true)).toHaveLength(1);
  },
);

const account = async (page: import("@playwright/test").Page, url: string) =>
  ((await (await page.request.get(`${url}/api/session`)).json()) as { account: string }).account;

test.describe("on a phone", () => {
  test.use({ ...phone, viewport: { width: 390, height: 844 } });

  test("marks are given by touch: in the drawer, and to all that is selected", async ({
    page,
    startLibrary,
  }) => {
    const { server } = await startLibrary({ images: 30, videos: 2 });
    const gallery = await open(page, server.url);
    await gallery.tile(0).tap();
    const { viewer, details } = gallery;
    await viewer.getByRole("button", { name: "Favourite" }).tap();
    if (await details.isHidden()) await viewer.getByRole("button", { name: "Details" }).tap();
    await details.getByRole("radio", { name: "4 stars" }).tap();
    await details.getByRole("radio", { name: "4 stars" }).tap();
    await details.getByRole("radio", { name: "3 stars" }).tap();
    await expect(details.getByRole("radio", { name: "3 stars" })).toBeChecked();
    await expect(details.getByRole("button", { name: "Favourite" })).toHaveAttribute("aria-pressed", "true");
    await viewer.getByRole("button", { name: "Close" }).tap();
    await described(gallery.tile(0), "favourite, rated 3 of 5");

    const bar = page.getByRole("region", { name: "Selection" });
    await gallery.tile(1).focus();
    await page.keyboard.press("x");
    await gallery.tile(2).tap();
    await expect(bar).toContainText("2 selected");
    await bar.getByRole("radio", { name: "Pick" }).tap();
    await described(gallery.tile(2), "picked");
    await bar.getByRole("button", { name: "Tags" }).tap();
    const dialog = page.getByRole("dialog", { name: "Tags" });
    await dialog.getByRole("combobox", { name: "Add tags" }).fill("poster");
    await dialog.getByRole("option", { name: "poster" }).tap();
    await expect(dialog.getByRole("checkbox", { name: "poster" })).toBeChecked();
    await dialog.getByRole("checkbox", { name: "poster" }).tap();
    await expect(dialog.getByRole("checkbox", { name: "poster" })).toBeHidden();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
