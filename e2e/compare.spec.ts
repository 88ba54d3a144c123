import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, rare, test } from "./fixtures.ts";
import { ComparePage } from "./pages/compare-page.ts";
import { PromptsPage } from "./pages/prompts-page.ts";
import { SelectionBar } from "./pages/selection-bar.ts";

declare const window: { atOnce: Set<string> };

/** The ids of the newest, as the server lists them. */
const newest = (page: Page, origin: string, list: "images" | "videos") =>
  page.request
    .get(`${origin}/api/${list}`)
    .then((answer) => answer.json() as Promise<{ items: { id: string; duration?: number }[] }>)
    .then(({ items }) => items);

test("two selected images are zoomed together, wiped by keys, and are the same after a reload", async ({
  gallery,
  page,
}) => {
  const compare = new ComparePage(page);
  // What is Alt-clicked before the code that compares has come is neither followed nor lost.
  const code = Promise.withResolvers<void>();
  await page.route("**/assets/ways-*.js", (route) => code.promise.then(() => route.continue()));
  await gallery.open("/images");
  await gallery.synced(260);
  const pressed = page
    .getByRole("region", { name: "Notifications" })
    .getByText("Alt-click another to compare the two");
  await gallery.tile(0).click({ modifiers: ["Alt"] });
  expect(page.url()).toBe(`${gallery.origin}/images`);
  await expect(pressed).toBeHidden();
  code.resolve();
  await expect(pressed).toBeVisible();
  await page.getByRole("button", { name: "Forget it" }).click();

  await gallery.tile(0).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("v");
  await expect(
    page.getByRole("region", { name: "Notifications" }).getByText("Select another to compare this one with"),
  ).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("x");
  await new SelectionBar(page).region.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/compare\/i\.[^,]+,i\.[^,?]+$/);

  // Both fit; one key enlarges both by as much, and one that is let go stays as it is.
  await expect.poll(() => compare.drawnWidth("A")).toBeGreaterThan(50);
  await expect.poll(() => compare.drawnWidth("B")).toBeGreaterThan(50);
  const fitted = { A: await compare.drawnWidth("A"), B: await compare.drawnWidth("B") };
  const grown = async (letter: "A" | "B") => (await compare.drawnWidth(letter)) / fitted[letter];
  await page.keyboard.press("+");
  await expect.poll(() => grown("A")).toBeCloseTo(1.5, 1);
  await expect.poll(() => grown("B")).toBeCloseTo(1.5, 1);
  await compare.button("Zoom B by itself").click();
  await page.keyboard.press("+");
  await expect.poll(() => grown("A")).toBeCloseTo(2.25, 1);
  expect(await grown("B")).toBeCloseTo(1.5, 1);
  await expect(page).toHaveURL(/at=[\d.]+,0\.5,0\.5&at2=/);

  await compare.way("Wipe").check();
  await compare.wipe.focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  await expect(compare.wipe).toHaveAttribute("aria-valuenow", "61");
  await expect(page).toHaveURL(/mode=wipe.*split=0\.61/);
  const address = page.url();
  await page.reload();
  await expect(compare.wipe).toHaveAttribute("aria-valuenow", "61");
  await expect(compare.way("Wipe")).toBeChecked();
  expect(page.url()).toBe(address);

  // What differs stands first, and is copied as text.
  const differences = compare.main.getByRole("region", { name: "Differences" });
  await expect(differences.getByRole("row").nth(1)).toContainText("(differs)");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await differences.getByRole("button", { name: "Copy difference" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/ID\n {2}A: .+\n {2}B: .+\n\nPrompt/);

  // Escape takes back one thing at a time: the zoom, of those too that were let go, before the page.
  await expect(page).toHaveURL(/at=/);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/compare\/[^?]+\?(?!.*at=)/);
  await expect(compare.wipe).toBeVisible();

  // All of it was one page of the history.
  await page.goBack();
  await expect(page).toHaveURL(`${gallery.origin}/images`);
});

test("what is compared is seen at once: its code comes as a person nears the link, and small pictures stand in", async ({
  gallery,
  page,
}) => {
  const compare = new ComparePage(page);
  const prompts = new PromptsPage(page);
  await gallery.open("/prompts");
  await prompts.walked();
  const entry = prompts.entries.filter({ has: page.getByRole("link", { name: /^Compare best/ }) }).first();
  const small = await entry.locator("img").evaluateAll(async (all) => {
    const pictures = all as HTMLImageElement[];
    await Promise.all(pictures.map((picture) => picture.decode()));
    return pictures.map(({ src }) => src);
  });
  // What has a picture as soon as it is in the page has waited for no answer.
  await page.evaluate(() => {
    new MutationObserver(() => {
      for (const image of document.querySelectorAll<HTMLImageElement>("main[aria-label=Compare] img"))
        if (image.complete && image.naturalWidth > 0) window.atOnce.add(image.src);
    }).observe(document.body, { childList: true, subtree: true });
    window.atOnce = new Set();
  });
  const link = entry.getByRole("link", { name: /^Compare best/ });
  const code = page.waitForRequest(
    (request) => request.resourceType() === "script" && /\/compare-[^/]+\.js$/.test(request.url()),
  );
  await link.hover();
  await code;
  await link.click();
  await expect(compare.pane("B")).toBeVisible();
  expect(await page.evaluate(() => [...window.atOnce])).toEqual(expect.arrayContaining(small));
});

test("videos run together, rest without a seek, and show the asked frame after one", async ({
  gallery,
  page,
}) => {
  const compare = new ComparePage(page);
  const videos = await newest(page, gallery.origin, "videos");
  // A short one beside a longer one.
  const [long, short] = videos
    .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  await gallery.open(`/compare/v.${long?.id},v.${short?.id}?ahead2=0.5&t=1`);
  await compare.settled(2);
  await expect.poll(() => compare.times()).toEqual([expect.closeTo(1, 1), expect.closeTo(1.5, 1)]);

  await page.keyboard.press("Space");
  await expect.poll(async () => (await compare.times())[0]).toBeGreaterThan(2);
  await page.keyboard.press("Space");
  await expect(compare.button("Play")).toBeVisible();
  const [leads = 0, follows = 0] = await compare.times();
  expect(Math.abs(follows - leads - 0.5)).toBeLessThan(1 / 12);
  await page.evaluate(() => {
    for (const video of document.querySelectorAll("video"))
      video.addEventListener("seeking", () => {
        video.dataset.sought = "yes";
      });
  });
  // The address follows once they rest: by then a seek would have been.
  await expect(page).toHaveURL(/t=[2-9]/);
  await expect(compare.videos.and(page.locator("[data-sought]"))).toHaveCount(0);

  // At its end the shorter one holds its last frame, and says so; the longer one is where it was asked to be.
  await page.getByRole("slider", { name: "Seek" }).press("End");
  await page.getByRole("slider", { name: "Seek" }).press("ArrowLeft");
  await compare.settled(2);
  await expect(compare.pane("B")).toContainText("holds its last frame");
  const [asked = 0] = await compare.times();
  expect(asked).toBeCloseTo((long?.duration ?? 0) - 1, 1);

  await compare.button("Hear B").click();
  await expect(page).toHaveURL(/sound=2/);
  const muted = await compare.videos.evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).muted));
  expect(muted).toEqual([true, false]);
});

test(
  "two pictures over each other are seen by turns, and as what one has and the other has not",
  rare,
  async ({ gallery, page }) => {
    const compare = new ComparePage(page);
    const colours = { first: "200,100,50", second: "50,100,220", difference: "150,0,170" };
    const drawn = new Map<string, string>();
    const [one, other] = await newest(page, gallery.origin, "images");
    await page.route("**/media/original/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (!drawn.has(pathname)) drawn.set(pathname, drawn.size === 0 ? colours.first : colours.second);
      const [r = 0, g = 0, b = 0] = (drawn.get(pathname) ?? "").split(",").map(Number);
      const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: { r, g, b } } });
      await route.fulfill({ contentType: "image/png", body: await picture.png().toBuffer() });
    });
    await gallery.open(`/compare/i.${one?.id},i.${other?.id}?mode=difference`);
    await expect.poll(() => compare.colour()).toBe(colours.difference);

    // Whoever asks for less motion swaps by hand.
    await compare.way("Flicker").check();
    await expect(compare.main).toContainText("it swaps by hand");
    const colour = () => compare.colour();
    await expect.poll(async () => [colours.first, colours.second].includes(await colour())).toBe(true);
    const before = await colour();
    const after = before === colours.first ? colours.second : colours.first;
    await page.keyboard.press("s");
    await expect.poll(colour).toBe(after);
    await compare.button("Swap").click();
    await expect.poll(colour).toBe(before);

    // Else they swap by themselves.
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await compare.main.getByRole("combobox", { name: "Swaps a second" }).selectOption("4 a second");
    await expect.poll(colour, { intervals: [50] }).toBe(after);
    await expect.poll(colour, { intervals: [50] }).toBe(before);
    await expect(page).toHaveURL(/mode=flicker&swaps=4/);
  },
);

test(
  "an image stands beside a video, one that is let go stays where it is, and videos keep pace by share",
  rare,
  async ({ gallery, page }) => {
    const compare = new ComparePage(page);
    const [image, other] = await newest(page, gallery.origin, "images");
    const videos = (await newest(page, gallery.origin, "videos")).toSorted(
      (a, b) => (b.duration ?? 0) - (a.duration ?? 0),
    );
    const [long, short] = [videos[0], videos.at(-1)];
    await gallery.open(`/compare/i.${image?.id},v.${short?.id},i.${other?.id}`);
    await compare.settled(1);
    await expect.poll(() => compare.drawnWidth("A")).toBeGreaterThan(50);
    await expect.poll(() => compare.drawnWidth("C")).toBeGreaterThan(50);
    await expect(compare.pane("B").getByText("%")).toBeVisible();
    await expect(compare.main.getByRole("radio", { name: "By share" })).toHaveCount(0);
    await page.keyboard.press("Space");
    await expect.poll(async () => (await compare.times())[0]).toBeGreaterThan(0.3);
    await page.keyboard.press("Space");

    // What is dragged takes along those that follow it, and no other.
    for (let n = 0; n < 4; n++) await page.keyboard.press("+");
    const places = async () => [await compare.drawnLeft("A"), await compare.drawnLeft("C")] as const;
    const drag = async () => {
      const before = await places();
      await page.keyboard.press("Shift+ArrowRight");
      await expect.poll(async () => (await places())[0]).toBeLessThan(before[0] - 10);
      const after = await places();
      return after[1] - before[1];
    };
    expect(await drag()).toBeLessThan(-10);
    await compare.button("Zoom C by itself").click();
    expect(await drag()).toBe(0);

    await gallery.open(`/compare/v.${long?.id},v.${short?.id}?t=2`);
    await compare.settled(2);
    await expect.poll(() => compare.times()).toEqual([expect.closeTo(2, 1), expect.closeTo(2, 1)]);
    await compare.main.getByRole("radio", { name: "By share" }).check();
    const share = (2 * (short?.duration ?? 0)) / (long?.duration ?? 1);
    await expect.poll(() => compare.times()).toEqual([expect.closeTo(2, 1), expect.closeTo(share, 1)]);
    await expect(page).toHaveURL(/by=share/);
    await compare.button("Offsets").click();
    await compare.main.getByRole("spinbutton", { name: "B ahead by, seconds" }).fill("0.5");
    await expect.poll(() => compare.times()).toEqual([expect.closeTo(2, 1), expect.closeTo(share + 0.5, 1)]);
    await expect(page).toHaveURL(/ahead2=0\.5/);
    await compare.main.getByRole("radio", { name: "By time" }).check();
    await expect.poll(() => compare.times()).toEqual([expect.closeTo(2, 1), expect.closeTo(2.5, 1)]);
  },
);

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test(
    "a knockout by touch writes marks, and an address that is half wrong shows the other half",
    rare,
    async ({ startLibrary, page }) => {
      const compare = new ComparePage(page);
      const { server } = await startLibrary({ images: 8, videos: 0 });
      const [a, b, c] = await newest(page, server.url, "images");
      await page.goto(`${server.url}/compare/i.${a?.id},i.gone,i.${a?.id},nonsense`);
      await expect(compare.pane("B")).toContainText("not in your library");
      await expect.poll(() => compare.drawnWidth("A")).toBeGreaterThan(50);
      await page.goto(`${server.url}/compare/i.${a?.id}`);
      await expect(page.getByRole("heading", { name: "One alone" })).toBeVisible();

      await page.goto(`${server.url}/compare/i.${a?.id},i.${b?.id},i.${c?.id}`);
      await expect(compare.pane("C")).toBeVisible();
      const axe = await new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]").analyze();
      expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

      await compare.way("Knockout").check();
      await compare.button("Keep B").tap();
      await expect(compare.pane("C")).toBeVisible();
      await compare.button("Keep B").tap();
      await expect(compare.main).toContainText("B has won");
      await expect(page.getByText("One picked, 2 rejected")).toBeVisible();
      await compare.button("Done").tap();
      const state = page.getByRole("row", { name: /^State/ });
      await expect(state.getByRole("cell")).toHaveText(["Rejected", "Picked", "Rejected"]);
      await page.getByRole("button", { name: "Undo" }).tap();
      await expect(state).toHaveCount(0);
    },
  );
});
