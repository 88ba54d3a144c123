import { expect, rare, test } from "./fixtures.ts";

test("a first visit walks the library to its end and the counts add up", async ({ gallery, page }) => {
  const pictures = Promise.withResolvers<void>();
  await page.route("**/media/thumb/**", async (route) => {
    await pictures.promise;
    await route.continue();
  });
  await gallery.open();
  await gallery.synced(320);
  // Until its picture comes a tile tells what it will be of.
  const name = (await gallery.tile(0).getAttribute("aria-label")) ?? "";
  await expect(gallery.tile(0)).toContainText(name);
  pictures.resolve();
  await expect(gallery.tile(0).locator("img")).toHaveAttribute("data-shown");
  expect(await gallery.counts()).toEqual({ shown: 320, total: 320 });
  await gallery.open("/images");
  await gallery.synced(260);
  await gallery.open("/videos");
  await gallery.synced(60);
});

test("images and videos are interleaved, newest first", rare, async ({ gallery, shared, page }) => {
  const dates: number[] = [];
  for (const kind of ["images", "videos"]) {
    let key: string | undefined = "";
    while (key !== undefined) {
      const answer: Response = await fetch(
        `${shared.server.url}/api/${kind}${key && `?nextPageKey=${encodeURIComponent(key)}`}`,
      );
      const body = (await answer.json()) as { items: { createdDate: string }[]; nextPageKey?: string };
      dates.push(...body.items.map((item) => Date.parse(item.createdDate)));
      key = body.nextPageKey;
    }
  }
  const newest = dates.sort((a, b) => b - a).slice(0, 8);
  await gallery.open("/?view=list");
  await gallery.synced(320);
  const shown: number[] = [];
  for (let i = 0; i < newest.length; i++) {
    await gallery.tile(i).click();
    const date = await page.locator("time[datetime]").first().getAttribute("datetime");
    shown.push(Date.parse(date ?? ""));
    await page.keyboard.press("Escape");
    await expect(gallery.details).toBeHidden();
  }
  expect(shown).toEqual(newest);
});

test("a second visit paints from the local copy before the network answers", async ({ gallery, page }) => {
  await gallery.open();
  await gallery.synced(320);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/api/**", async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  await expect(gallery.tile(0)).toBeVisible();
  expect((await gallery.counts()).total).toBe(320);
  release();
});

test("a second visit fetches only what is new, and new items wait for a click", async ({
  page,
  startLibrary,
}) => {
  const { GalleryPage } = await import("./pages/gallery-page.ts");
  const { server, provider } = await startLibrary({ images: 450, videos: 20 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(470);
  const first = await gallery.tile(0).getAttribute("href");
  provider.insert({ images: 3 });
  const lists: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === "/api/images" || pathname === "/api/videos") lists.push(pathname);
  });
  await page.reload();
  const pill = page.getByRole("button", { name: "3 new" });
  await expect(pill).toBeVisible();
  expect(await gallery.tile(0).getAttribute("href")).toBe(first);
  expect(lists.sort()).toEqual(["/api/images", "/api/videos"]);
  await pill.click();
  await gallery.synced(473);
  await expect.poll(() => gallery.tile(0).getAttribute("href")).not.toBe(first);
});

test("an interrupted walk resumes where it stopped", rare, async ({ page, startLibrary }) => {
  const { GalleryPage } = await import("./pages/gallery-page.ts");
  const { server } = await startLibrary({ images: 1500, videos: 10, latency: 150 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images");
  await expect
    .poll(async () => (await gallery.counts().catch(() => ({ total: 0 }))).total)
    .toBeGreaterThanOrEqual(200);
  const before = (await gallery.counts()).total;
  let requests = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/api/images") requests++;
  });
  await page.reload();
  await gallery.synced(1500);
  // The head once, then the rest: never again what was there.
  expect(requests).toBeLessThanOrEqual(1 + Math.ceil((1500 - before) / 100) + 1);
});

test("the walk can be paused and resumed", rare, async ({ page, startLibrary }) => {
  const { GalleryPage } = await import("./pages/gallery-page.ts");
  const { server } = await startLibrary({ images: 2000, videos: 10, latency: 100 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open("/images");
  await page.getByRole("button", { name: /^Syncing/ }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(gallery.status).toContainText("so far");
  await page.getByRole("button", { name: "Resume" }).click();
  await gallery.synced(2000);
});

test("a tile plays on hover, one at a time", rare, async ({ gallery, page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await gallery.open("/videos");
  await gallery.synced(60);
  await gallery.tile(0).hover();
  await expect(gallery.sheet.locator("video")).toHaveCount(1);
  await expect
    .poll(() => gallery.sheet.locator("video").evaluate((v: HTMLVideoElement) => v.currentTime))
    .toBeGreaterThan(0);
  expect(await gallery.sheet.locator("video").evaluate((v: HTMLVideoElement) => v.muted)).toBe(true);
  await gallery.tile(1).hover();
  await expect(gallery.sheet.locator("video")).toHaveCount(1);
  await page.mouse.move(700, 5);
  await expect(gallery.sheet.locator("video")).toHaveCount(0);
});

test(
  "what is looked at stays while the window's edge is dragged, and is back at its pixel after it",
  rare,
  async ({ gallery, page }) => {
    await gallery.open();
    await gallery.synced(320);
    await gallery.tile(0).hover();
    await page.mouse.wheel(0, 5000);
    await gallery.settled();
    const edge = (await page.getByRole("region", { name: "Sheet" }).boundingBox())!.y;
    const seen = await gallery.tiles.evaluateAll(
      (tiles, edge) =>
        tiles
          .find((t) => t.getBoundingClientRect().top >= edge)
          ?.getAttribute("href")
          ?.replace(/\?.*/, ""),
      edge,
    );
    const top = () =>
      gallery.tiles.evaluateAll(
        (tiles, href) =>
          tiles.find((t) => t.getAttribute("href")?.startsWith(href!))?.getBoundingClientRect().top,
        seen,
      );
    const inView = async () => {
      const at = await top();
      return at !== undefined && at >= edge - 1 && at < page.viewportSize()!.height - 100;
    };
    const before = (await top())!;
    const drag = async (from: number, to: number) => {
      const steps = 9;
      for (let i = 1; i <= steps; i++)
        await page.setViewportSize({ width: Math.round(from + ((to - from) * i) / steps), height: 900 });
      await expect.poll(inView).toBe(true);
    };
    await drag(1440, 700);
    await drag(700, 390);
    await drag(390, 1440);
    await expect.poll(async () => Math.abs((await top())! - before)).toBeLessThanOrEqual(1);
    const size = page.getByRole("slider", { name: "Tile size" });
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowRight"]) {
      await size.press(key);
      await expect.poll(inView).toBe(true);
    }
    for (const view of ["Grid", "List", "Rows"]) {
      await page.getByRole("radio", { name: view, exact: true }).check();
      await expect.poll(inView).toBe(true);
    }
    for (let i = 0; i < 2; i++) {
      await page.getByRole("button", { name: /^Filters/ }).click();
      await expect.poll(inView).toBe(true);
    }
    await expect.poll(async () => Math.abs((await top())! - before)).toBeLessThanOrEqual(1);
  },
);
