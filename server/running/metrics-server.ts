import { once } from "node:events";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { EnvError } from "../env.ts";
import type { Metrics } from "./metrics.ts";

/** Tells the figures on a port of their own. Throws an `EnvError` where it cannot listen there. */
export async function serveMetrics({ app }: Metrics, port: number, hostname: string): Promise<Server> {
  const server = serve({ fetch: app.fetch, port, hostname }) as Server;
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EnvError(
      code === "EADDRINUSE"
        ? `Port ${port} is taken: choose another METRICS_PORT.`
        : `Figures cannot be told at ${hostname}:${port} (${code}): correct METRICS_HOST or METRICS_PORT.`,
    );
  }
  return server;
}
