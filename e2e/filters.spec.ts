import type { Page as ApiPage } from "#contract/page.ts";
import { expect, rare, test } from "./fixtures.ts";

test("facet counts tell what a click gives, and add up", async ({ gallery, page }) => {
  await gallery.open();
  await gallery.synced(320);
  const model = gallery.facet("nanobanana");
  const count = Number(
    (
      await model.evaluate((box) => {
        const id = box.getAttribute("aria-describedby");
        return (id && document.getElementById(id)?.textContent) || "";
      })
    ).replaceAll(/\D/g, ""),
  );
  expect(count).toBeGreaterThan(0);
  await model.check();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(count);
  await expect(page).toHaveURL(/\?model=nanobanana$/);
  await page.goBack();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(320);
  await expect(model).not.toBeChecked();
});

test("values are ORed within a facet, ANDed across, and can be excluded", async ({ gallery, page }) => {
  const shown = async (search: string) => {
    await gallery.open(`/${search}`);
    await gallery.synced(320);
    return (await gallery.counts()).shown;
  };
  const a = await shown("?model=nanobanana");
  const b = await shown("?model=flux-schnell");
  expect(await shown("?model=nanobanana&model=flux-schnell")).toBe(a + b);
  expect(await shown("?model=-nanobanana")).toBe(320 - a);
  expect(await shown("?model=nanobanana&ratio=9:16")).toBeLessThan(a);
  await gallery.filters
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox", { name: "flux-schnell", exact: true }) })
    .hover();
  await gallery.button("Only flux-schnell").click();
  await expect(page).toHaveURL(/[?&]model=flux-schnell(&|$)/);
  await expect(page).not.toHaveURL(/nanobanana/);
  await gallery.button("Only flux-schnell").click();
  await expect(page).not.toHaveURL(/model=/);
  await page.getByRole("button", { name: "Exclude flux-schnell" }).click();
  await expect(page).toHaveURL(/model=-flux-schnell/);
});

test(
  "a long list of values is searched, and one that was found asked for alone",
  rare,
  async ({ gallery, page, context }) => {
    await context.route("**/api/images*", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as ApiPage;
      const items = answer.items.map((item, i) => ({ ...item, style: `Style no. ${i % 20}` }));
      await route.fulfill({ response, json: { ...answer, items } });
    });
    await gallery.open("/images?style=-Style+no.+3");
    await gallery.synced(260);
    const find = gallery.filters.getByRole("textbox", { name: "Find in style" });
    const styles = page.getByRole("checkbox", { name: /^Style no\./ });
    const found = gallery.filters.getByRole("listitem").filter({ has: styles });
    // The first eight of them, and the one that is left out.
    await expect(found).toHaveCount(9);
    await find.fill(" NO. 17");
    await expect(found).toHaveCount(1);
    // Keys need no hover.
    await gallery.button("Only Style no. 17").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/images\?style=Style(\+|%20)no\.(\+|%20)17$/);
    await expect.poll(async () => (await gallery.counts()).shown).toBe(260 / 20);
    await find.fill("none such");
    await expect(gallery.filters.getByText("No such value")).toBeVisible();
  },
);

test("a search narrows as one types, combines with filters and lives in the address", async ({
  gallery,
  page,
}) => {
  await gallery.open();
  await gallery.synced(320);
  await page.keyboard.press("/");
  await expect(gallery.search).toBeFocused();
  await page.keyboard.type("fox");
  await expect.poll(async () => (await gallery.counts()).shown).toBeLessThan(320);
  await expect(page).toHaveURL(/q=fox/);
  const { shown } = await gallery.counts();
  expect(shown).toBeGreaterThan(0);
  for (const name of await gallery.tiles.evaluateAll((tiles) =>
    tiles.map((t) => t.getAttribute("aria-label") ?? ""),
  ))
    expect(name.length).toBeGreaterThan(0);
  await page.reload();
  await expect(gallery.search).toHaveValue("fox");
  await expect.poll(async () => (await gallery.counts()).shown).toBe(shown);
});

for (const pace of ["as one types", "before the answer"]) {
  test(
    `a search over an open item, entered ${pace}, is one step of the history`,
    rare,
    async ({ gallery, page }) => {
      await gallery.openFirst("/", 320);
      await expect(gallery.details).toBeVisible();
      const item = page.url();
      const steps = () => page.evaluate(() => history.length);
      const before = await steps();
      await gallery.typeKeys("fox", { delay: pace === "as one types" ? 80 : 0 });
      if (pace === "as one types") await expect(page).toHaveURL(/q=fox/);
      await gallery.search.press("Enter");
      await expect(page).toHaveURL(`${gallery.origin}/?q=fox`);
      await expect.poll(async () => (await gallery.counts()).shown).toBeLessThan(320);
      expect(await steps()).toBe(before + 1);
      await page.goBack();
      await expect(page).toHaveURL(item);
      await page.goBack();
      await expect(page).toHaveURL(`${gallery.origin}/`);
    },
  );
}

test("Back from an entered search leads to the one entered before", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/", 320);
  await expect(gallery.details).toBeVisible();
  for (const text of ["fox", "light"]) {
    await gallery.typeKeys(text, { delay: 20, anew: true });
    await expect(page).toHaveURL(`${gallery.origin}/?q=${text}`);
    await gallery.search.press("Enter");
  }
  await page.goBack();
  await expect(page).toHaveURL(`${gallery.origin}/?q=fox`);
  await expect(gallery.search).toHaveValue("fox");
  await page.goBack();
  await expect(page).toHaveURL(/\/(images|videos)\//);
});

test("chips remove themselves", rare, async ({ gallery, page }) => {
  await gallery.open("/?model=nanobanana&ratio=-16:9&q=light");
  await gallery.synced(320);
  await page.getByRole("button", { name: /Remove.*nanobanana/ }).click();
  await expect(page).not.toHaveURL(/nanobanana/);
  // The search text has a field of its own, with its own way to be cleared.
  await page.getByRole("button", { name: "Clear all", exact: true }).click();
  await expect(page).toHaveURL(`${gallery.origin}/?q=light`);
});

test("no results names the filters to blame, and says which removal helps, and by how much", async ({
  gallery,
  page,
}) => {
  await gallery.open("/?q=zzzznothing&model=nanobanana");
  await gallery.synced(320);
  await expect(gallery.sheet.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(gallery.tiles).toHaveCount(0);
  await gallery.sheet.getByRole("button", { name: "Clear all filters" }).click();
  await expect.poll(async () => (await gallery.counts()).shown).toBe(320);
  await expect(page).toHaveURL(`${gallery.origin}/`);

  // Veo makes videos: no image has it.
  await gallery.open("/images?model=veo3.1&ratio=16:9");
  await gallery.synced(260);
  const way = gallery.sheet.getByRole("button", { name: /^Remove Model: veo3\.1 [\d,]+ would match$/ });
  const promised = Number(/([\d,]+) would/.exec((await way.textContent()) ?? "")?.[1]);
  expect(promised).toBeGreaterThan(0);
  await expect(gallery.sheet.getByRole("button", { name: /^Look among videos too/ })).toBeVisible();
  // Any ratio would find as little.
  await expect(gallery.sheet.getByRole("button", { name: /16:9 .*would match/ })).toHaveCount(0);
  await way.click();
  await expect(page).toHaveURL(`${gallery.origin}/images?ratio=16%3A9`);
  await expect.poll(async () => (await gallery.counts()).shown).toBe(promised);
});

test("text that does not parse is searched as plain words and says so", rare, async ({ gallery, page }) => {
  await gallery.open(`/?q=${encodeURIComponent('"open quote')}`);
  await gallery.synced(320);
  await expect(page.getByText(/plain words/)).toBeVisible();
});
