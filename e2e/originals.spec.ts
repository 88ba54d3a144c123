import type { Route } from "@playwright/test";
import { expect, rare, test } from "./fixtures.ts";

const problem = (status: number, code: string, title: string, retryable: boolean) => ({
  status,
  contentType: "application/problem+json",
  json: { code, status, title, detail: "So it is.", retryable },
});
const troubles: [name: string, answer: Parameters<Route["fulfill"]>[0] | "abort", words: RegExp][] = [
  ["broken", { contentType: "image/png", body: "no picture" }, /cannot be shown/],
  ["expired", problem(403, "expired", "Link expired.", false), /Link expired.*gone upstream/],
  ["unexplained", { status: 404, body: "" }, /Gone upstream/],
  [
    "failing at the provider",
    problem(502, "source-failed", "Source failed.", true),
    /Source failed.*Try again/,
  ],
  ["too large", problem(413, "too-large", "Too large.", false), /Too large/],
  ["out of reach", "abort", /cannot be reached/],
];
test(
  "an original that cannot be shown says why in its own words, and can be retried",
  rare,
  async ({ gallery, page }) => {
    const { viewer } = gallery;
    const alert = viewer.getByRole("alert");
    await gallery.open("/images");
    await gallery.synced(260);
    for (const [i, [name, answer, words]] of troubles.entries())
      await test.step(name, async () => {
        await page.route("**/media/original/**", (route) =>
          answer === "abort" ? route.abort() : route.fulfill(answer),
        );
        // Far enough from the one before that the viewer has not fetched it ahead.
        await gallery.tile(4 * i).click();
        await expect(alert).toContainText(words);
        // What arrived can be kept, even where it cannot be shown.
        await expect(gallery.details.getByRole("button", { name: "Download" })).toBeEnabled({
          enabled: name === "broken",
        });
        await page.unroute("**/media/original/**");
        await alert.getByRole("button", { name: "Retry" }).click();
        await expect(alert).toHaveCount(0);
        await page.keyboard.press("Escape");
        await expect(viewer).toBeHidden();
      });
  },
);

test(
  "an original that takes long says for how long and why, and can be begun anew",
  rare,
  async ({ gallery, page }) => {
    let mended = false;
    // Requests for the file itself are never answered until then: taking the route away would let them all go on.
    await page.route("**/media/original/**", async (route) => {
      if (route.request().method() === "HEAD")
        await route.fulfill({ headers: { "content-length": "4200000" } });
      else if (mended) await route.continue();
    });
    await page.clock.install();
    await gallery.openFirst("/images", 260);
    const { viewer } = gallery;
    await expect(viewer).toBeVisible();
    await page.clock.runFor(5_000);
    const note = viewer.getByRole("status");
    await expect(note).toContainText(/Still loading after \d s/);
    await expect(note).toContainText("4.2 MB");
    mended = true;
    await note.getByRole("button", { name: "Retry" }).click();
    await expect(note).toHaveCount(0);
    await expect(viewer.getByRole("img").last()).toHaveJSProperty("complete", true);
  },
);

test(
  "a video that runs dry in the middle says so, and goes on from there when it is begun anew",
  rare,
  async ({ gallery, page }) => {
    await page.clock.install();
    await gallery.openFirst("/videos", 60);
    const video = gallery.viewer.locator("video");
    const state = () =>
      video.evaluate((v: HTMLVideoElement) => ({ ready: v.readyState > 1, at: v.currentTime }));
    await expect.poll(state).toMatchObject({ ready: true });
    await video.evaluate((v: HTMLVideoElement) => {
      v.currentTime = 1;
    });
    await expect.poll(state).toEqual({ ready: true, at: 1 });
    // What the browser says when it has played all that has arrived.
    await video.dispatchEvent("waiting");
    await page.clock.runFor(5_000);
    const note = gallery.viewer.getByRole("status");
    await expect(note).toContainText(/Still loading after \d s/);
    await video.dispatchEvent("playing");
    await expect(note).toHaveCount(0);
    await video.dispatchEvent("waiting");
    await page.clock.runFor(5_000);
    await note.getByRole("button", { name: "Retry" }).click();
    await expect(note).toHaveCount(0);
    await expect.poll(state).toEqual({ ready: true, at: 1 });
  },
);

test(
  "an original missed while offline follows by itself when the network is back",
  rare,
  async ({ gallery, page, context }) => {
    await gallery.open("/images");
    await gallery.synced(260);
    // Has the viewer's code at hand.
    await gallery.tile(0).click();
    await expect(gallery.details).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(gallery.details).toBeHidden();
    await context.setOffline(true);
    await gallery.tile(9).click();
    const { viewer } = gallery;
    await expect(viewer.getByRole("alert")).toContainText("You are offline");
    await context.setOffline(false);
    await expect(viewer.getByRole("alert")).toHaveCount(0);
    await expect(viewer.getByRole("button", { name: "Copy image" })).toBeEnabled();
  },
);

test("the original of a video plays in a tab of its own", rare, async ({ gallery, page }) => {
  await gallery.openFirst("/videos", 60);
  const opened = page.waitForEvent("popup");
  await gallery.details.getByRole("link", { name: "Open original" }).click();
  const video = (await opened).locator("video");
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1);
});
