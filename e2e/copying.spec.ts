import AxeBuilder from "@axe-core/playwright";
import { devices, type Page } from "@playwright/test";
import type { Page as ApiPage } from "#contract/page.ts";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { PromptsPage } from "./pages/prompts-page.ts";

/** Everything that a prompt may hold and a copy may spoil, and slots of its own. */
const hostile = `a {cat|dog} in {rain|snow}, \\{35mm\\}\r\n\r\n\`\`\`<b>=1+1</b>\u202e \\n 👩‍👩‍👧 שלום ${"x".repeat(400)}`;

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]").analyze()).violations;

test("an item is copied in every format to the letter, and shown where the clipboard is refused", async ({
  gallery,
  page,
  context,
}) => {
  await context.route("**/api/images*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as ApiPage;
    const items = answer.items.map((item, i) => (i === 0 ? { ...item, prompt: hostile } : item));
    await route.fulfill({ response, json: { ...answer, items } });
  });
  await gallery.openFirst("/images", 260);
  await expect(gallery.details).toBeVisible();
  await page.keyboard.press("c");
  await expect.poll(() => gallery.clipboard()).toBe(hostile);
  await page.keyboard.press("Shift+C");
  await expect.poll(() => gallery.clipboard()).toContain('"prompt":');
  expect(JSON.parse(await gallery.clipboard()).prompt).toBe(hostile);
  await gallery.copyAs("Markdown");
  await expect.poll(() => gallery.clipboard()).toContain(`\n${hostile}\n\`\`\`\``);
  await gallery.copyAs("CSV row");
  await expect.poll(() => gallery.clipboard()).toContain(`"${hostile}"`);

  await gallery.copyAs("All 4 variants…");
  const variants = page.getByRole("dialog", { name: "4 variants" });
  await expect(variants.getByRole("listitem")).toHaveCount(4);
  await variants.getByRole("button", { name: "Copy 4" }).click();
  await expect
    .poll(() => gallery.clipboard())
    .toMatch(/^a cat in rain, {35mm}\r\n[\s\S]*\n\na dog in snow, /);
  await page.keyboard.press("Escape");

  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error("refused"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse, write: refuse } });
    document.execCommand = () => false;
  });
  const byHand = page.getByRole("dialog", { name: "Copy it yourself" });
  const selected = () =>
    byHand.getByRole("textbox").evaluate((field: HTMLTextAreaElement) => {
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
  for (const copy of [
    () => page.keyboard.press("Shift+C"),
    () => gallery.copyAs("cURL"),
    () => gallery.details.getByRole("button", { name: "Copy prompt" }).click(),
  ]) {
    await copy();
    await expect(byHand).toBeVisible();
    expect(await selected()).toContain("{cat|dog}");
    await page.keyboard.press("Escape");
    await expect(byHand).toBeHidden();
    await expect(gallery.details).toBeVisible();
  }
  await expect(page.getByText("cURL copied")).toHaveCount(0);
  await expect(gallery.details.getByText("Copied")).toHaveCount(0);
});

test(
  "a template of one's own is seen as it is typed, kept, and there in another browser",
  rare,
  async ({ page, browser, startLibrary }) => {
    const { server } = await startLibrary({ images: 12, videos: 4 });
    const gallery = new GalleryPage(page, server.url);
    await gallery.openFirst("/images", 12);
    await expect(gallery.details).toBeVisible();
    await page.keyboard.press("a");
    await page.getByRole("menuitem", { name: "Your templates…" }).click();
    const dialog = page.getByRole("dialog", { name: "Your templates" });
    await dialog.getByRole("button", { name: "New template" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type("Midjourney");
    const text = dialog.getByRole("textbox", { name: "Template" });
    await text.fill("{prompt} --ar {ration}");
    await expect(dialog.getByRole("status")).toContainText("There is no field {ration}");
    await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
    await text.fill("{prompt} --ar {ratio} (");
    await dialog.getByRole("button", { name: "{model}" }).click();
    await page.keyboard.type(")");
    const { items } = (await (await fetch(`${server.url}/api/images`)).json()) as ApiPage;
    const item = items.find(({ id }) => new URL(page.url()).pathname.endsWith(encodeURIComponent(id)))!;
    const copied = `${item.prompt} --ar ${item.aspectRatio} (${item.model})`;
    await expect
      .poll(() => dialog.getByRole("region", { name: "Preview" }).locator("p").textContent())
      .toBe(copied);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("button", { name: "Edit Midjourney" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await page.reload();
    await gallery.copyAs("Midjourney");
    await expect.poll(() => gallery.clipboard()).toBe(copied);

    const other = await browser.newContext();
    const elsewhere = new GalleryPage(await other.newPage(), server.url);
    await elsewhere.open(new URL(page.url()).pathname);
    await elsewhere.details.getByRole("button", { name: "Copy as" }).click();
    await expect(elsewhere.page.getByRole("menuitem", { name: "Midjourney" })).toBeVisible();
    await elsewhere.page.getByRole("menuitem", { name: "Your templates…" }).click();
    await elsewhere.button("Remove Midjourney").click();
    await expect(elsewhere.button("Edit Midjourney")).toBeHidden();
    await elsewhere.button("Undo").click();
    await expect(elsewhere.button("Edit Midjourney")).toBeVisible();
    await elsewhere.open("/settings");
    await elsewhere.button("Edit Midjourney").click();
    await elsewhere.page.getByRole("textbox", { name: "Name" }).fill("With its ratio");
    await elsewhere.page.keyboard.press("Enter");
    await expect(elsewhere.button("Edit With its ratio")).toBeFocused();
    await gallery.copyAs("With its ratio");
    await other.close();
  },
);

test("prompts are gathered on the way, put in order, edited, taken along, and there on a phone", async ({
  page,
  browser,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 12, videos: 4 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images");
  await gallery.synced(12);
  // A tile that a mouse has given the focus shows no button, and C copies all the same.
  await page.getByRole("status", { name: "Library" }).click();
  await gallery.tile(0).focus();
  await page.keyboard.press("c");
  const name = (await gallery.tile(0).getAttribute("aria-label")) ?? "";
  await expect.poll(() => gallery.clipboard()).toContain(name.slice(0, 20));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "Basket, 1 prompt" })).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByText("This prompt is in the basket already").first()).toBeVisible();
  await page.keyboard.press("Shift+C");
  await expect.poll(() => gallery.clipboard()).toMatch(/^{\n {2}"prompt": "/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: "Put into the basket" }).click();
  const link = page.getByRole("link", { name: /^Basket, \d+ prompts$/ });
  await link.click();
  await expect(page).toHaveURL(`${server.url}/basket`);

  const entries = page.getByRole("list", { name: "Prompts in the basket" }).getByRole("listitem");
  await expect(page.getByRole("button", { name: "Take out prompt 3" })).toBeVisible();
  const texts = () => entries.locator("p").allTextContents();
  const before = await texts();
  await gallery.button("Move prompt 1 down").click();
  await expect.poll(texts).toEqual([before[1], before[0], ...before.slice(2)]);
  await gallery.button("Take out prompt 1").click();
  await expect.poll(texts).toEqual([before[0], ...before.slice(2)]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(texts).toEqual([before[1], before[0], ...before.slice(2)]);

  await gallery.button("Edit prompt 1").click();
  await page.getByRole("textbox", { name: "Text of prompt 1" }).fill("a {cat|dog} \\{x\\}");
  await page.getByRole("textbox", { name: "value 2 of Slot 1" }).fill("crow");
  await gallery.button("Save").click();
  // Pressed in the same moment: what is copied is what was saved.
  await gallery.button("Copy all").click();
  await expect.poll(() => gallery.clipboard()).toContain("a {cat|crow} \\{x\\}");
  await expect(entries.first().locator("p")).toHaveText("a {cat|crow} \\{x\\}");
  await gallery.button("Edit prompt 2").click();
  await page.getByRole("textbox", { name: "Text of prompt 2" }).fill("a {cat|crow} \\{x\\}\n");
  await gallery.button("Save").click();
  await entries.first().getByRole("button", { name: "2 variants…" }).click();
  await expect(
    page.getByRole("dialog", { name: "2 variants" }).getByText("Never tried", { exact: true }),
  ).toHaveCount(2);
  await page.keyboard.press("Escape");

  // More than twenty are asked for twice, more than two hundred refused.
  const rewrite = async (text: string) => {
    await gallery.button("Edit prompt 3").click();
    await page.getByRole("textbox", { name: "Text of prompt 3" }).fill(text);
    await gallery.button("Save").click();
    await expect.poll(async () => (await texts())[2]).toBe(text);
  };
  await rewrite("{1|2|3}{1|2|3|4}{\\||\\}} \\");
  await entries.nth(2).getByRole("button", { name: "24 variants…" }).click();
  await gallery.button("Copy all 24…").click();
  await gallery.button("Yes, copy 24 prompts").click();
  await expect.poll(async () => (await gallery.clipboard()).split("\n\n")).toHaveLength(24);
  expect(await gallery.clipboard()).toMatch(/^11\| \\\n\n11} \\\n\n12\| /);
  await page.keyboard.press("Escape");
  await rewrite("{1|2|3|4|5|6}".repeat(3));
  await entries.nth(2).getByRole("button", { name: "216 variants…" }).click();
  const refused = page.getByRole("dialog", { name: "216 variants" });
  await expect(refused.getByText("At most 200 can be copied at once")).toBeVisible();
  await expect(refused.getByRole("button", { name: "Copy" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await rewrite(before[2] ?? "");

  await gallery.button("Copy all").click();
  const all = ["a {cat|crow} \\{x\\}", ...before.slice(2)].join("\n\n");
  await expect.poll(() => gallery.clipboard()).toBe(all);
  const download = page.waitForEvent("download");
  await gallery.button("Download").click();
  expect((await download).suggestedFilename()).toBe("prompts.txt");
  await gallery.button("Remove 1 double").click();
  await expect(entries).toHaveCount(before.length - 1);

  const { defaultBrowserType: _, ...phone } = devices["iPhone 13"];
  const other = await browser.newContext(phone);
  const elsewhere = await other.newPage();
  await elsewhere.goto(`${server.url}/basket`);
  await expect(elsewhere.getByRole("button", { name: "Take out prompt 1" })).toBeVisible();
  expect(
    await elsewhere.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await violations(elsewhere)).toEqual([]);
  await elsewhere.getByRole("button", { name: "Empty" }).tap();
  await expect(elsewhere.getByText("Nothing gathered yet")).toBeVisible();
  await expect(page.getByText("Nothing gathered yet")).toBeVisible();
  await other.close();
  await page.goBack();
  await expect(gallery.sheet).toBeVisible();

  // The keys mean the same where prompts are listed.
  await gallery.open("/prompts");
  const prompts = new PromptsPage(page);
  await prompts.walked();
  await page.keyboard.press("k");
  await expect(page.getByText("Move to one by the arrow keys").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(prompts.link(0)).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.getByText("1 prompt put into the basket").first()).toBeVisible();
  await page.keyboard.press("Shift+C");
  const text = await prompts.text(0).innerText();
  await expect.poll(() => gallery.clipboard()).toContain(`"prompt": ${JSON.stringify(text)}`);
  await page.keyboard.press("a");
  await page.getByRole("menuitem", { name: "Markdown" }).click();
  await expect.poll(() => gallery.clipboard()).toContain(`${text}\n\`\`\``);
});
