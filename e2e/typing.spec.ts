import { expect, rare, test } from "./fixtures.ts";

test("typing over an open item loses no letter, at whatever pace", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/", 320);
  await expect(gallery.details).toBeVisible();
  const item = page.url();
  for (const delay of [80, 0]) {
    await gallery.typeKeys("fox at dawn", { delay });
    await expect(gallery.search).toHaveValue("fox at dawn");
    await expect(gallery.search).toBeFocused();
    await expect(page).toHaveURL(`${gallery.origin}/?q=fox+at+dawn`);
    await gallery.settled();
    await expect(gallery.search).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(item);
    await expect(gallery.search).toHaveValue("");
    await gallery.typeKeys("c", { delay });
    await expect(page).toHaveURL(`${gallery.origin}/?q=c`);
    await expect(gallery.search).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(item);
    await expect(gallery.search).toHaveValue("");
  }
});

test(
  "an input method composes over an open item, and its keys are its own",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/", 320);
    await expect(gallery.details).toBeVisible();
    const item = page.url();
    await gallery.search.click();
    await gallery.compose(["き", "きつ", "きつね"], "狐");
    await expect(gallery.search).toHaveValue("狐");
    await gallery.compose(["の"], "の");
    await expect(gallery.search).toHaveValue("狐の");
    await expect(gallery.search).toBeFocused();
    await expect(page).toHaveURL(`${gallery.origin}/?q=${encodeURIComponent("狐の")}`);
    // Safari tells of the key that ends a composition after its end.
    const steps = await page.evaluate(() => history.length);
    await gallery.search.evaluate((field) => {
      field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "の" }));
      for (const key of ["Enter", "Escape"])
        field.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, keyCode: 229, bubbles: true }));
    });
    await expect(gallery.search).toHaveValue("狐の");
    expect(await page.evaluate(() => history.length)).toBe(steps);
    // What is taken back was never searched for.
    await gallery.compose(["か"], "");
    await expect(gallery.search).toHaveValue("狐の");
    await page.goBack();
    await expect(page).toHaveURL(item);
  },
);

test(
  "an answer that comes late moves nothing after a click, Back or another link",
  rare,
  async ({ gallery, page }) => {
    await gallery.open("/images");
    await gallery.synced(260);
    await gallery.open("/");
    await gallery.synced(320);
    // Longer than a busy machine takes from a letter to a click.
    const late = 2_000;
    await gallery.slowAnswers(late);
    /** Longer than any answer that was asked for before. */
    const answered = () =>
      page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 2 * late + 100);

    const href = await gallery.tile(2).getAttribute("href");
    const at = await gallery.tile(2).boundingBox();
    await gallery.typeKeys("fox", { delay: 20 });
    await page.mouse.click((at?.x ?? 0) + 20, (at?.y ?? 0) + 20);
    await expect(gallery.viewer).toBeVisible();
    await answered();
    expect(new URL(page.url()).pathname).toBe(href);
    await expect(gallery.viewer).toBeVisible();
    await page.goBack();
    // The text was not lost: it is the list's.
    await expect(page).toHaveURL(`${gallery.origin}/?q=fox`);
    await expect(gallery.search).toHaveValue("fox");

    await gallery.typeKeys("es", { delay: 20 });
    await page.goBack();
    await answered();
    await expect(page).toHaveURL(`${gallery.origin}/images`);
    await expect(gallery.search).toHaveValue("");

    await gallery.typeKeys("fox", { delay: 20 });
    await page.getByRole("link", { name: "Contact Sheet, all assets" }).click();
    await answered();
    await expect(page).toHaveURL(`${gallery.origin}/`);
    await expect(gallery.search).toHaveValue("");

    await gallery.typeKeys("fox", { delay: 20 });
    await page.keyboard.press("Tab");
    await expect(page).toHaveURL(`${gallery.origin}/?q=fox`);
    await page.getByRole("navigation", { name: "Lists" }).getByRole("link", { name: "Videos" }).click();
    await expect(page).toHaveURL(`${gallery.origin}/videos?q=fox`);

    // A filter and the text before it are both taken.
    await gallery.typeKeys("es", { delay: 20 });
    await gallery.filters.getByRole("radio", { name: "Images" }).check();
    await answered();
    await expect(page).toHaveURL(`${gallery.origin}/images?q=foxes`);
    await expect(gallery.search).toHaveValue("foxes");
  },
);

test("changes in one tick are all taken", rare, async ({ gallery, page }) => {
  await gallery.open("/?model=nanobanana&model=flux-schnell&ratio=16%3A9");
  await gallery.synced(320);
  await gallery.button("Remove 16:9").evaluate((button) => {
    const chips = [...document.querySelectorAll<HTMLElement>("[aria-label^='Remove Model']")];
    for (const chip of [button as HTMLElement, ...chips.slice(0, 1)]) chip.click();
    document.querySelector<HTMLElement>("[aria-label='Grid']")?.click();
  });
  await expect(page).toHaveURL(/\/\?(view=grid&)?model=(nanobanana|flux-schnell)(&view=grid)?$/);
  await expect(page).toHaveURL(/view=grid/);
  // Closing twice closes once.
  await gallery.tile(0).click();
  await expect(gallery.viewer).toBeVisible();
  await page.evaluate(() => {
    for (let i = 0; i < 3; i++)
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true }));
  });
  await expect(gallery.viewer).toBeHidden();
  await expect(page).toHaveURL(/view=grid/);
});
