import type { BrowserContext, Page } from "@playwright/test";
import type { Page as ApiPage } from "#contract/page.ts";
import { expect, rare, test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare-page.ts";
import { FamilyPage } from "./pages/family-page.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { MatrixPage } from "./pages/matrix-page.ts";
import { PromptsPage } from "./pages/prompts-page.ts";

const markup = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const long = Array.from({ length: 620 }, (_, i) => `word${i % 97}${"aeiou"[i % 5]}`).join(" ");

/** What prompts may hold, each with a place where attempts differ. */
const kinds: readonly ((subject: string) => string)[] = [
  (subject) => `${markup} a ${subject} " onmouseover="document.title='owned'" in the rain, 35mm`,
  (subject) => `a ${subject}, ${long}`.slice(0, 5_000),
  (subject) => `a ${subject} by ${"ab".repeat(2_000)} at dusk, 35mm`,
  (subject) => `👩‍👩‍👧‍👦 and 👨🏽‍🚀 with a ${subject} under 🏳️‍🌈, 🇩🇪 35mm ${"👨‍👩‍👧‍👦".repeat(40)}`,
  (subject) => `שלום עולם, a ${subject} \u202egnp.live\u202c مرحبا بالعالم \u2066\u2067\u2069, 35mm`,
  (subject) => `a {cat|dog} and a ${subject} in {rain|snow}, \\{35mm\\} | {{x}} \\\\ {`,
  (subject) =>
    `{argument name="subject" default="${subject}"} at dusk, {argument name="x" default="<b>"}, 35mm`,
  (subject) => `${"!?.,;:-+*/".repeat(200)} ${subject}`,
];
const subjects = ["fox", "heron", "lynx"];
const prompts = kinds.flatMap((kind) => subjects.map(kind));

/** Has the images of a library made from these prompts, one after the other. */
async function serveHostile(context: BrowserContext) {
  await context.route("**/api/images*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as ApiPage;
    const items = answer.items.map((item, i) => ({ ...item, prompt: prompts[i % prompts.length] ?? "" }));
    await route.fulfill({ response, json: { ...answer, items } });
  });
}

/** Nothing on the page is wider than the window, and nothing of a prompt has become a part of the page. */
async function harmless(page: Page) {
  const seen = await page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    foreign: document.querySelectorAll("img[src='x'], body script, [onmouseover], #root b").length,
    title: document.title,
  }));
  expect(seen).toEqual({ wider: 0, foreign: 0, title: expect.not.stringContaining("owned") });
}

for (const [device, viewport] of Object.entries({
  "a wide screen": { width: 1440, height: 900 },
  "a phone": { width: 390, height: 844 },
}))
  test(
    `on ${device} hostile prompts stay what they are on every page of prompts`,
    rare,
    async ({ page, context, startLibrary }) => {
      test.slow();
      await serveHostile(context);
      const { server } = await startLibrary({ images: 48, videos: 0 });
      await page.setViewportSize(viewport);
      const gallery = new GalleryPage(page, server.url);
      const list = new PromptsPage(page);

      // Every prompt, copied to the letter.
      await gallery.open("/prompts");
      expect(await list.walked()).toBe(prompts.length);
      await harmless(page);
      const copied = new Set<string>();
      for (const _ of prompts) {
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("c");
        await expect
          .poll(async () => copied.add(await gallery.clipboard()).size)
          .toBeGreaterThan(copied.size - 1);
        await expect(page.locator(":focus")).toBeVisible();
      }
      await expect.poll(async () => copied.add(await gallery.clipboard()).size).toBe(prompts.length);
      expect([...copied].sort()).toEqual([...prompts].sort());
      await page.keyboard.press("Home");
      await page.keyboard.press("a");
      await expect(page.getByRole("menu")).toBeVisible();
      await harmless(page);
      await page.keyboard.press("Escape");

      // Every family, with its history.
      await gallery.open("/prompts?fold=1");
      await list.walked();
      const folded = await list.walked();
      await harmless(page);
      const addresses = new Set<string>();
      for (let n = 1; n <= folded; n++) {
        await page.keyboard.press("ArrowDown");
        const address = () => page.locator("a[aria-current=true]:focus").getAttribute("href");
        await expect.poll(async () => addresses.add((await address()) ?? "").size).toBe(n);
      }
      const families = [...addresses].filter((address) => address.startsWith("/prompts/f."));
      expect(families.length).toBeGreaterThan(5);
      const family = new FamilyPage(page);
      for (const address of families) {
        await gallery.open(address);
        await expect(family.history.getByRole("listitem").nth(1)).toBeVisible();
        await harmless(page);
      }

      for (const rows of ["prompt", "family"]) {
        const matrix = new MatrixPage(page);
        await gallery.open(`/matrix?rows=${rows}&cols=model`);
        await matrix.walked();
        await expect(matrix.grid.getByRole("link").first()).toBeVisible();
        await harmless(page);
      }

      const { items } = (await (await page.request.get(`${server.url}/api/images`)).json()) as ApiPage;
      const compare = new ComparePage(page);
      for (let n = 0; n < prompts.length; n += subjects.length) {
        await gallery.open(`/compare/i.${items[n]?.id},i.${items[n + 1]?.id},i.${items[(n + 4) % 24]?.id}`);
        const differences = compare.main.getByRole("region", { name: "Differences" });
        await expect(differences.locator("ins").first()).toBeVisible();
        await harmless(page);
      }

      // All of them in the basket.
      await gallery.open("/images");
      await gallery.synced(48);
      await gallery.tile(0).focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("a");
      await page.getByRole("menuitem", { name: "Put into the basket" }).click();
      await expect(page.getByText(`${prompts.length} prompts put into the basket`).first()).toBeVisible();
      await gallery.open("/basket");
      const gathered = page.getByRole("list", { name: "Prompts in the basket" }).getByRole("listitem");
      await expect(gathered).toHaveCount(prompts.length);
      await harmless(page);
      await gallery.button("Copy all").click();
      await expect.poll(async () => (await gallery.clipboard()).length).toBeGreaterThan(20_000);
      const all = await gallery.clipboard();
      for (const prompt of prompts) expect(all).toContain(prompt);
      await gallery.button("Edit prompt 1").click();
      await harmless(page);

      // The drawer, and all that can be copied of one.
      await gallery.open(`/images/${encodeURIComponent(items[5 * subjects.length]?.id ?? "")}`);
      await page.getByRole("button", { name: "Copy as" }).click();
      await expect(page.getByRole("menuitem", { name: "JSON request" })).toBeVisible();
      await harmless(page);
    },
  );
