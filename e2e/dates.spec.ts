import { expect, test } from "./fixtures.ts";

test("keys lead by days, months and years, and to a date that is asked for", async ({ gallery, page }) => {
  await gallery.open("/?view=rows");
  await gallery.synced(320);
  const headings = () =>
    gallery.sheet.getByRole("heading", { level: 2 }).evaluateAll((all) =>
      all
        .filter((heading) => heading.getBoundingClientRect().top > 60)
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((heading) => heading.textContent),
    );
  const topmost = async () => (await headings())[0];
  const focused = gallery.tiles.and(page.locator(":focus"));
  const first = await topmost();

  await page.keyboard.press("m");
  await expect.poll(topmost).not.toBe(first);
  await expect(focused).toHaveCount(1);
  const second = await topmost();
  await page.keyboard.press("m");
  await expect.poll(topmost).not.toBe(second);
  await page.keyboard.press("Shift+M");
  await expect.poll(topmost).toBe(second);
  await page.keyboard.press("Shift+Y");
  await page.keyboard.press("Home");
  await expect.poll(topmost).toBe(first);

  await page.keyboard.press("g");
  const asks = page.getByRole("dialog", { name: "Go to a date" });
  const day = asks.getByLabel("Date");
  const oldest = (await day.getAttribute("min")) ?? "";
  await day.fill(oldest);
  await asks.getByRole("button", { name: "Go", exact: true }).click();
  await expect(asks).toBeHidden();
  await expect(focused).toHaveCount(1);
  const named = new Date(`${oldest}T12:00`).toLocaleDateString("en-US", { dateStyle: "medium" });
  await expect.poll(topmost).toBe(named);

  // In an order without dates these keys are nothing.
  await gallery.open("/?sort=longest");
  await gallery.synced(320);
  await page.keyboard.press("g");
  await expect(asks).toBeHidden();
});
