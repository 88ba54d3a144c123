import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type Running, start } from "../../e2e/process.ts";

/** A server of the built app before a provider of its own, on loopback. */
export interface Stage {
  readonly origin: string;
  /** How many items the library has. */
  readonly total: number;
  stopServer(): Promise<void>;
  /** Starts it again, at the same address. */
  startServer(): Promise<void>;
  close(): Promise<void>;
}

const library = { images: 900, videos: 60 };

export async function openStage(): Promise<Stage> {
  const cache = mkdtempSync(join(tmpdir(), "smoke-cache-"));
  const port = await freePort();
  const emulator = await start("emulator/index.ts", [
    ...["--images", String(library.images), "--videos", String(library.videos)],
    ...["--port", String(await freePort()), "--finish", "sketch"],
  ]);
  const startServer = () =>
    start("server/index.ts", [], {
      PORT: String(port),
      PICTORY_API_URL: `${emulator.url}/pictoryapis`,
      PICTORY_API_KEY: "pictai_demo",
      CACHE_DIR: cache,
      DATA_DIR: join(cache, "data"),
    });
  let server: Running | undefined = await startServer();
  const stopServer = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    origin: server.url,
    total: library.images + library.videos,
    stopServer,
    startServer: async () => {
      server ??= await startServer();
    },
    close: async () => {
      await Promise.all([stopServer(), emulator.stop()]);
      rmSync(cache, { recursive: true, force: true });
    },
  };
}
