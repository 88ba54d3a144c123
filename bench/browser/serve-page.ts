import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { workerPieces } from "../../scripts/worker-pieces.ts";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webp": "image/webp",
};

export interface ServedPage extends AsyncDisposable {
  origin: string;
}

/** Builds `bench/pages/<name>` as the app is built and serves it; `files` adds others by path, as "/list.json". */
export async function servePage(
  name: string,
  files: ReadonlyMap<string, Buffer> = new Map(),
): Promise<ServedPage> {
  const directory = await mkdtemp(join(tmpdir(), "contact-sheet-bench-"));
  await build({
    root: join(import.meta.dirname, "..", "pages", name),
    configFile: false,
    logLevel: "error",
    plugins: [react({ compiler: true }), tailwindcss()],
    worker: workerPieces(),
    build: { outDir: directory, emptyOutDir: true, target: "es2023" },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path === "/" ? "/index.html" : path;
    const added = files.get(path);
    const body = added ?? (await readFile(join(directory, file)).catch(() => null));
    response.statusCode = body ? 200 : 404;
    response.setHeader("content-type", types[extname(file)] ?? (added ? "image/webp" : "text/plain"));
    if (added) response.setHeader("cache-control", "public, max-age=31536000, immutable");
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
