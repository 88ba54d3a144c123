import { getRequestListener } from "@hono/node-server";
import type { Plugin } from "vite";
import { itemOfPath } from "#shared/paths.ts";
import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { readEnv } from "./env.ts";
import { createLog } from "./http/log.ts";

const ours = /^\/(api|media|healthz)([/?]|$)/;

/** The server inside Vite's own, so that `npm run dev` is one process with one address. */
export function contactSheetServer(): Plugin {
  return {
    name: "contact-sheet-server",
    apply: "serve",
    async configureServer(vite) {
      const env = readEnv();
      const deps = await compose(env, createLog(env.logLevel));
      const app = createApp(deps);
      vite.httpServer?.once("close", () => void deps.changes.close());
      const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
      vite.middlewares.use((request, response, next) => {
        if (ours.test(request.url ?? "")) void listener(request, response);
        else {
          // Vite would take "/images/app.js" for a script, and refuses "/images/100%" and "/images/.env".
          if (itemOfPath(request.url?.split("?", 1)[0] ?? "")) request.url = "/";
          next();
        }
      });
    },
  };
}
