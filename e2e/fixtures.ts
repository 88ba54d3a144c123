import { test as base, expect } from "@playwright/test";
import { GalleryPage } from "./pages/gallery-page.ts";
import { type LibraryOptions, type Stage, startStage, type Thumbnails } from "./stage.ts";

export type { LibraryOptions, Stage } from "./stage.ts";

/** For what happens to few: a test of this kind runs with `npm run soak`, and leaves `npm test` to the main ways. */
export const rare = { tag: "@rare" };

/** A grey pixel, in place of the thumbnails that a test does not look at: drawing them is most of a test's work. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

interface Fixtures {
  /** Whether thumbnails are the real ones. */
  pictures: boolean;
  /** What the console may say in a test that breaks something on purpose. */
  noise: RegExp | undefined;
  /** Starts a library of its own for one test; everything is stopped after it. */
  startLibrary: (options: LibraryOptions) => Promise<Stage>;
  /** The gallery on a shared, healthy library of 260 images and 60 videos. */
  gallery: GalleryPage;
  /** Fails the test on any console error, among them all that the content security policy forbids, and on what nobody has caught, in any tab and any worker. */
  quiet: undefined;
}

export const test = base.extend<Fixtures, { shared: Stage; thumbnails: Thumbnails }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
  thumbnails: [async ({}, use) => use({ standIn: pixel }), { scope: "worker" }],
  shared: [
    async ({ thumbnails }, use) => {
      const stage = await startStage({ images: 260, videos: 60 }, thumbnails);
      await use(stage);
      await stage.stop();
    },
    { scope: "worker" },
  ],
  startLibrary: async ({ thumbnails }, use) => {
    const stages: Stage[] = [];
    await use(async (options) => {
      const stage = await startStage(options, thumbnails);
      stages.push(stage);
      return stage;
    });
    await Promise.all(stages.map((stage) => stage.stop()));
  },
  gallery: async ({ page, shared }, use) => {
    await use(new GalleryPage(page, shared.server.url));
  },
  pictures: [false, { option: true }],
  noise: [undefined, { option: true }],
  quiet: [
    async ({ context, thumbnails, pictures, noise: expected }, use) => {
      thumbnails.standIn = pictures ? undefined : pixel;
      const noise: string[] = [];
      // What the policy forbids is an event too, which tells of more than the console does.
      await context.addInitScript(() =>
        addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
          // biome-ignore lint/suspicious/noConsole: where the test listens.
          console.error(`policy: ${effectiveDirective} forbids ${blockedURI}`),
        ),
      );
      // The context's, which tell of every tab and of workers too.
      context.on("weberror", (error) => noise.push(`page error: ${error.error().message}`));
      context.on("console", (message) => {
        // Chromium reports every failed request as an error of its own; tests of failures cause those on purpose.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          noise.push(`console: ${message.text()}`);
      });
      await use(undefined);
      expect(noise.filter((line) => !expected?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
