import "./threads.ts";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { type Env, EnvError, readEnv } from "./env.ts";
import { hostingWarnings } from "./hosting-env.ts";
import { createLog } from "./http/log.ts";
import { limitSockets } from "./http/socket-limits.ts";
import { createStopping } from "./running/stopping.ts";

function shown({ auth, demo }: Env): string {
  if (auth === "open") return "each visitor's own library";
  return demo ? "the demo library (set PICTORY_API_KEY to see your own)" : "your library";
}

/** What counts and tells figures, where the environment asks for it; nobody else loads its code. */
async function openMetrics({ metricsPort, metricsHost }: Env, deps: Awaited<ReturnType<typeof compose>>) {
  if (metricsPort === undefined) return undefined;
  const { createMetrics } = await import("./running/metrics.ts");
  const { serveMetrics } = await import("./running/metrics-server.ts");
  const { feeds } = deps.changes;
  const metrics = createMetrics({
    followers: () => feeds.followers,
    hears: () => feeds.hears,
    cache: () => deps.cache.onDisk,
  });
  await serveMetrics(metrics, metricsPort, metricsHost);
  return metrics;
}

async function start(): Promise<void> {
  const env = readEnv();
  const log = createLog(env.logLevel);
  const deps = await compose(env, log);
  const metrics = await openMetrics(env, deps);
  const stopping = createStopping({
    seconds: env.shutdownSeconds,
    // Who listens for changes would never leave.
    release: () => void deps.changes.feeds.end(),
  });
  const app = createApp({ ...deps, count: metrics?.count, stopping: stopping.begun });
  const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host }, ({ port }) => {
    const host = env.host.includes(":") ? `[${env.host}]` : env.host;
    const here = `http://${host}:${port}`;
    const address = env.publicUrl ? `${env.publicUrl.href}, which must lead to ${here}` : here;
    console.log(`Contact Sheet shows ${shown(env)} at ${address}`);
    for (const line of hostingWarnings(env)) console.warn(line);
    void deps.access.atStart?.(process.stdout.isTTY).then((told) => told && console.log(told));
  }) as Server;
  limitSockets(server);
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${env.port} is taken. Stop what uses it, or choose another: PORT=${env.port + 1} npm start`
        : `Contact Sheet cannot listen at ${env.host}:${env.port} (${error.code}).`,
    );
    process.exit(1);
  });
  const stop = async () => {
    // Told twice: at once.
    if (stopping.begun()) process.exit();
    const broken = await stopping.stop(server);
    await Promise.all([deps.changes.close(), deps.access.close?.()]);
    if (broken > 0) log.warn({ broken }, "transfers were broken off");
    process.exit();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
