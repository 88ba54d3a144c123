import type { Page as ApiPage } from "#contract/page.ts";
import { expect, test } from "../fixtures.ts";

const long = "A red fox at dawn, one frame of a hundred, told at length. ".repeat(85);
const json = ` {"scene":{"subject":"狐 at dawn","lens":85.50,"lens":35},\t"shots":["wide","close \\u202e"], "seed":12345678901234567890}\n`;

test("with a prompt of any length the verbs stay in reach; JSON is laid out and copied as sent", async ({
  gallery,
  page,
  context,
}) => {
  await context.route("**/api/images*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as ApiPage;
    const items = answer.items.map((item, i) => ({ ...item, prompt: [long, json][i] ?? item.prompt }));
    await route.fulfill({ response, json: { ...answer, items } });
  });
  await gallery.openFirst("/images", 260);
  const { details } = gallery;
  const verbs = ["Copy prompt", "Copy as", "Download"];
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const to of [0, 700, 1e6]) {
      await details.evaluate((drawer, top) => drawer.scrollTo({ top }), to);
      for (const name of verbs) {
        const button = details.getByRole("button", { name, exact: true });
        await expect(button).toBeInViewport({ ratio: 1 });
        // Asks whether it lies on top.
        await button.click({ trial: true });
      }
    }
  }
  await details.getByRole("button", { name: "Copy prompt" }).click();
  expect(await gallery.clipboard()).toBe(long);

  await page.keyboard.press("ArrowRight");
  const switched = details.getByRole("group", { name: "Prompt in JSON" });
  await expect(switched).toBeVisible();
  await expect(details).toContainText('"lens": 85.50,');
  await expect(details).toContainText('"seed": 12345678901234567890');
  await details.getByRole("button", { name: "Copy prompt" }).click();
  expect(await gallery.clipboard()).toBe(json);
  await switched.getByRole("radio", { name: "As sent" }).check();
  await expect(details.locator("p").first()).toHaveText(json, { useInnerText: false });
  await details.getByRole("button", { name: "Copy prompt" }).click();
  expect(await gallery.clipboard()).toBe(json);
});
