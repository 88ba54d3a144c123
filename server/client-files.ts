import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { ApiError } from "#contract/problem.ts";
import { routes } from "#shared/paths.ts";
import type { ContextEnv, ContextOf } from "./context/request-context.ts";
import { clientOf } from "./http/client-of.ts";

/** What begins with a dot is the build's own; the page is served under the app's routes, where it knows its account. */
function isPublic(path: string): boolean {
  return !path.includes("/.") && path !== "/index.html";
}

/**
 * The built client: its files, and its page under every route of the app, told whose library it shows, or nobody's for
 * who is not signed in. Vite names files under `/assets` by their content, so those never change. The client is built once for
 * any `prefix`: its files name each other from where they lie, and the page, which stands under many paths, is told here.
 */
export function createClientFiles(directory: string, prefix: string, contextOf: ContextOf): Hono<ContextEnv> {
  const client = new Hono<ContextEnv>();
  if (!existsSync(directory)) {
    return client.get("/", (c) => c.text("The client is not built yet: run `npm run build`.", 503));
  }
  client.use(compress());
  client.use(async (c, next) => {
    await next();
    const unchanging = c.req.path.startsWith("/assets/") && c.res.ok;
    c.header("cache-control", unchanging ? "public, max-age=31536000, immutable" : "no-cache");
  });
  const file = readFileSync(join(directory, "index.html"), "utf8").replaceAll(
    /\b(src|href)="\.\//g,
    `$1="${prefix}/`,
  );
  const page = async (c: Context<ContextEnv>) =>
    file.replace('<meta name="account" content=""', `<meta name="account" ${await accountOf(c, contextOf)}`);
  for (const path of Object.values(routes)) client.get(path, async (c) => c.html(await page(c)));
  const files = serveStatic({ root: directory });
  client.get("*", (c, next) => (isPublic(c.req.path) ? files(c, next) : next()));
  // A person who mistyped an address gets the app, which says so; a program gets a plain 404.
  client.get("*", async (c, next) => {
    if (/\.\w+$/.test(c.req.path) || !c.req.header("accept")?.includes("text/html")) return next();
    return c.html(await page(c), 404);
  });
  return client;
}

/**
 * What the page is told of whose library it opens: nothing where that cannot be told now, and where nobody is signed in that it
 * is nobody's, so that not even the last visit's is shown.
 */
async function accountOf(c: Context<ContextEnv>, contextOf: ContextOf): Promise<string> {
  try {
    return `content="${(await contextOf(c.req.raw, clientOf(c))).copy}"`;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.problem.code === "signed-out" ? 'content="" data-nobody' : 'content=""';
  }
}
