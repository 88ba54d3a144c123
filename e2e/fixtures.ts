import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { GalleryPage } from "./pages/gallery-page.ts";
import { freePort, type Running, start } from "./process.ts";

/** The provider as a program of its own, with doors for what its users and its bad days do. */
class Provider {
  readonly #program: Running;

  constructor(program: Running) {
    this.#program = program;
  }

  get apiUrl() {
    return `${this.#program.url}/pictoryapis`;
  }

  insert(count: { images?: number; videos?: number }) {
    return this.#control("insert", [
      ["images", String(count.images ?? 0)],
      ["videos", String(count.videos ?? 0)],
    ]);
  }

  /** Replaces all faults; without any it is well again. */
  faults(...names: string[]) {
    return this.#control(
      "faults",
      names.map((name) => ["set", name]),
    );
  }

  /** How many media it is sending now. */
  async transfers(): Promise<number> {
    const response = await fetch(`${this.#program.url}/__emulator/transfers`);
    return ((await response.json()) as { open: number }).open;
  }

  async remove(list: "images" | "videos", id: string) {
    await fetch(`${this.#program.url}/__emulator/${list}/${encodeURIComponent(id)}`, { method: "DELETE" });
  }

  async #control(action: string, params: string[][]) {
    const response = await fetch(`${this.#program.url}/__emulator/${action}?${new URLSearchParams(params)}`, {
      method: "POST",
    });
    if (!response.ok) throw new Error(`The emulator refused ${action}: ${await response.text()}`);
  }
}

export interface LibraryOptions {
  images: number;
  videos: number;
  faults?: string[];
  /** The key our server is given; the emulator accepts "pictai_demo" alone. */
  key?: string;
  latency?: number;
}

export interface Stage {
  provider: Provider;
  server: Running;
  /** Starts our server once more at an address where it has been stopped, with another key or, for "", with none. */
  restart(key?: string): Promise<Running>;
}

async function startStage(options: LibraryOptions): Promise<Stage & { stop(): Promise<void> }> {
  const cache = mkdtempSync(join(tmpdir(), "contact-sheet-"));
  const emulator = await start("emulator/index.ts", [
    ...["--images", String(options.images), "--videos", String(options.videos)],
    ...["--port", String(await freePort()), "--finish", "sketch"],
    ...(options.latency ? ["--latency", String(options.latency)] : []),
    ...(options.faults ?? []).flatMap((fault) => ["--fault", fault]),
  ]);
  const provider = new Provider(emulator);
  const serve = (port: string, key = options.key ?? "pictai_demo") =>
    start("server/index.ts", [], {
      PORT: port,
      PICTORY_API_URL: provider.apiUrl,
      PICTORY_API_KEY: key,
      CACHE_DIR: cache,
      DATA_DIR: join(cache, "data"),
    });
  const server = await serve("0");
  const running = [server];
  return {
    provider,
    server,
    restart: async (key) => {
      const again = await serve(new URL(server.url).port, key);
      running.push(again);
      return again;
    },
    stop: async () => {
      await Promise.all([...running, emulator].map((program) => program.stop()));
      rmSync(cache, { recursive: true, force: true });
    },
  };
}

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
  /** Fails the test on any console error, and on what nobody has caught, in any tab and any worker. */
  quiet: undefined;
}

export const test = base.extend<Fixtures, { shared: Stage }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const stage = await startStage({ images: 260, videos: 60 });
      await use(stage);
      await stage.stop();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
  startLibrary: async ({}, use) => {
    const stages: { stop(): Promise<void> }[] = [];
    await use(async (options) => {
      const stage = await startStage(options);
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
    async ({ context, pictures, noise: expected }, use) => {
      if (!pictures)
        await context.route("**/media/thumb/**", (route) =>
          route.fulfill({ contentType: "image/png", body: pixel }),
        );
      const noise: string[] = [];
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
