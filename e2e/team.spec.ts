import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const password = "four words are enough";

const faultless = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

async function join(page: Page, link: string, name: string) {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Join" }).click();
}

test("an owner invites somebody who looks, lets them mark, sees that they did, and sends them away", async ({
  page,
  browser,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 12, videos: 2, team: true });
  const [, token] = /(#invitation=\S+)/.exec(await server.told()) ?? [];
  await join(page, `${server.url}/sign-in${token}`, "Olga");
  await expect(new GalleryPage(page, server.url).tiles.first()).toBeVisible();

  // The page of persons is among those that the palette lists.
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find and do anything" }).fill("people");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Make a link" }).press("Enter");
  const link = (await page.getByRole("status").getByRole("code").textContent()) ?? "";
  await faultless(page);

  const context = await browser.newContext({ serviceWorkers: "block" });
  const other = await context.newPage();
  await join(other, link, "Ben");
  const bens = new GalleryPage(other, server.url);
  await bens.tiles.first().click();
  await other.keyboard.press("i");
  await expect(bens.details).toContainText("Nobody has marked this yet.");
  await expect(bens.details.getByRole("radio", { name: "4 stars" })).toBeHidden();
  // What is rated is the library's; a favourite is Ben's own.
  await other.keyboard.press("4");
  await other.keyboard.press("f");
  await expect(bens.details.getByRole("button", { name: "Favourite" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(bens.details).toContainText("Nobody has marked this yet.");

  await page.reload();
  await page.getByLabel("What Ben may do").selectOption("Editor");
  await expect(page.getByLabel("What Ben may do")).toHaveValue("editor");
  await other.reload();
  await expect(bens.details.getByRole("radio", { name: "4 stars" })).toBeVisible();
  await other.keyboard.press("4");
  await expect(bens.details).toContainText("Rated by you");
  const olgas = new GalleryPage(page, server.url);
  await page.goto(other.url());
  await expect(olgas.details).toContainText("Rated by Ben");
  await expect(olgas.details.getByRole("button", { name: "Favourite" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );

  // Ben's page does not know yet that he may look alone: what it marks is not kept, and is shown no longer.
  await page.goto(`${server.url}/people`);
  await page.getByLabel("What Ben may do").selectOption("Viewer");
  await expect(page.getByLabel("What Ben may do")).toHaveValue("viewer");
  await other.keyboard.press("5");
  await expect(bens.details.getByRole("img", { name: "4 stars" })).toBeVisible();
  await expect(other.getByText("An owner has made you a viewer")).toBeVisible();

  await page.goto(`${server.url}/settings`);
  const you = page.getByRole("region", { name: "You" });
  await you.getByRole("button", { name: "Change password" }).press("Enter");
  await expect(page.getByRole("dialog").getByLabel("New password", { exact: true })).toBeVisible();
  await faultless(page);
  await page.keyboard.press("Escape");
  await you.getByRole("button", { name: "Change name" }).press("Enter");
  await page.getByRole("textbox", { name: "Your name" }).fill("Olga P.");
  await page.keyboard.press("Enter");
  await expect(you).toContainText("Olga P. (olga@example.com)");

  // Ben has lost his password: the link that Olga makes gives him another, and he is who he was.
  await page.goto(`${server.url}/people`);
  await page.getByRole("button", { name: "New password for Ben" }).press("Enter");
  await other.goto((await page.getByRole("status").getByRole("code").textContent()) ?? "");
  await expect(other.getByText("For Ben.")).toBeVisible();
  await faultless(other);
  await other.getByLabel("New password", { exact: true }).fill("another four good words");
  await other.keyboard.press("Enter");
  await bens.tiles.first().click();
  await expect(bens.details).toContainText("Rated by you");

  await page.getByRole("button", { name: "Remove Ben" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByLabel("What Ben may do")).toBeHidden();
  // Nothing is pressed there: the page hears of it by itself.
  await expect(other.getByRole("button", { name: "Sign in" })).toBeVisible();
  await context.close();
});
