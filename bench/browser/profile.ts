import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright";
import { chromiumLaunch } from "../../e2e/browser.ts";

export interface Profile extends AsyncDisposable {
  context: BrowserContext;
  /** Where it lies on disk, which all processes of this browser are told. */
  directory: string;
}

/** A browser with a profile on disk: without one, IndexedDB is kept in memory and writes cost nothing. */
export async function openProfile(): Promise<Profile> {
  const directory = await mkdtemp(join(tmpdir(), "contact-sheet-profile-"));
  const context = await chromium.launchPersistentContext(directory, {
    ...chromiumLaunch(),
    viewport: { width: 1440, height: 900 },
  });
  return {
    context,
    directory,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
