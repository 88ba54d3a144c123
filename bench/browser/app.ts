import { globSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { build } from "vite";
import { freePort, start } from "../../e2e/process.ts";

const root = join(import.meta.dirname, "../..");

interface Library {
  images: number;
  videos: number;
  /** How carefully the emulator paints its originals: "sketch" is quick, "full" is a realistic PNG. */
  finish?: "full" | "light" | "sketch";
}

export interface App extends AsyncDisposable {
  /** "http://127.0.0.1:43210" */
  origin: string;
}

/** The built app, its server and the emulator behind it without latency, each a process of its own on loopback. */
export async function startApp({ images, videos, finish = "sketch" }: Library): Promise<App> {
  const port = String(await freePort());
  const emulator = await start("emulator/index.ts", [
    ...["--images", String(images), "--videos", String(videos)],
    ...["--port", port, "--finish", finish],
  ]);
  const app = await startAppOver(`${emulator.url}/pictoryapis`);
  return {
    origin: app.origin,
    async [Symbol.asyncDispose]() {
      await Promise.all([app[Symbol.asyncDispose](), emulator.stop()]);
    },
  };
}

/** The built app and its server over a provider at an address. */
export async function startAppOver(provider: string): Promise<App> {
  await buildClient();
  const cache = await mkdtemp(join(tmpdir(), "contact-sheet-bench-"));
  const server = await start("server/index.ts", [], {
    PORT: "0",
    PICTORY_API_URL: provider,
    PICTORY_API_KEY: "pictai_demo",
    CACHE_DIR: cache,
    LOG_LEVEL: "error",
  });
  return {
    origin: server.url,
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(cache, { recursive: true, force: true });
    },
  };
}

/** Builds the client unless there is a build newer than everything it is made of. */
async function buildClient(): Promise<void> {
  const changed = (files: string) =>
    Math.max(...globSync(files, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs));
  const built = changed("dist/client/index.html");
  if (built > changed("{src/**/*.{ts,tsx,css},*.config.ts,package.json,index.html}")) return;
  await build({ root, logLevel: "error" });
}

/** A page of the app that is in the state a person comes back to. */
export async function openSynced(context: BrowserContext, { origin }: App): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  await synced(page);
  return page;
}

/** Waits until both walks have ended and the worker has written its snapshot: the state a person comes back to. */
export async function synced(page: Page): Promise<void> {
  const isWalked = () => {
    const status = document.querySelector("[role=status][aria-label=Library]")?.textContent ?? "";
    return /of [\d,]+$/.test(status);
  };
  await page.waitForFunction(isWalked, undefined, { polling: 200, timeout: 300_000 });
  await snapshotWritten(page);
}

/** Waits until the snapshot of every library of this origin holds all pages. */
export async function snapshotWritten(page: Page): Promise<void> {
  const isWritten = async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const read = (db: IDBDatabase, store: string, key: string) =>
      new Promise<unknown>((resolve) => {
        const request = db.transaction(store).objectStore(store).get(key);
        request.onsuccess = () => resolve(request.result);
      });
    // What people add is kept beside it, and has no pages.
    for (const name of names.filter((n) => /^contact-sheet-(?!kept-)/.test(n))) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const checkpoint = (await read(db, "checkpoint", "checkpoint")) as { nextPage: number } | undefined;
      const nextPage = await read(db, "snapshot", "nextPage");
      db.close();
      if (checkpoint?.nextPage !== nextPage) return false;
    }
    return true;
  };
  // A poll of `waitForFunction` would begin while the one before it is under way.
  for (let tries = 0; tries < 600; tries++) {
    if (await page.evaluate(isWritten)) return;
    await page.waitForTimeout(200);
  }
  throw new Error("The worker never wrote its snapshot.");
}
