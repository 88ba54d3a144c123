import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { routes } from "#shared/paths.ts";

/**
 * The built client: its files, and its page under every route of the app. Vite names files under `/assets` by their
 * content, so those never change.
 */
export function createClientFiles(directory: string): Hono {
  const client = new Hono();
  if (!existsSync(directory)) {
    return client.get("/", (c) => c.text("The client is not built yet: run `npm run build`.", 503));
  }
  client.use(compress());
  client.use(async (c, next) => {
    await next();
    const unchanging = c.req.path.startsWith("/assets/") && c.res.ok;
    c.header("cache-control", unchanging ? "public, max-age=31536000, immutable" : "no-cache");
  });
  const page = serveStatic({ root: directory, path: "index.html" });
  for (const path of Object.values(routes)) client.get(path, page);
  client.get("*", serveStatic({ root: directory }));
  // A person who mistyped an address gets the app, which says so; a program gets a plain 404.
  client.get("*", async (c, next) => {
    if (/\.\w+$/.test(c.req.path) || !c.req.header("accept")?.includes("text/html")) return next();
    const found = await page(c, next);
    return found instanceof Response
      ? new Response(found.body, { status: 404, headers: found.headers })
      : found;
  });
  return client;
}
