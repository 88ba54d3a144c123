import "./threads.ts";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { type Env, EnvError, readEnv } from "./env.ts";
import { createLog } from "./http/log.ts";
import { limitSockets } from "./http/socket-limits.ts";

function shown({ auth, demo }: Env): string {
  if (auth === "open") return "each visitor's own library";
  return demo ? "the demo library (set PICTORY_API_KEY to see your own)" : "your library";
}

async function start(): Promise<void> {
  const env = readEnv();
  const deps = await compose(env, createLog(env.logLevel));
  const server = serve({ fetch: createApp(deps).fetch, port: env.port, hostname: env.host }, ({ port }) => {
    const host = env.host.includes(":") ? `[${env.host}]` : env.host;
    const address = env.publicUrl ? env.publicUrl.href : `http://${host}:${port}`;
    console.log(`Contact Sheet shows ${shown(env)} at ${address}`);
    if (env.auth === "none" && env.beyondLoopback)
      console.warn(
        "AUTH=none: nobody signs in here. Whoever reaches this server sees the library and uses its key.",
      );
  });
  limitSockets(server as Server);
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${env.port} is taken. Stop what uses it, or choose another: PORT=${env.port + 1} npm start`
        : `Contact Sheet cannot listen at ${env.host}:${env.port} (${error.code}).`,
    );
    process.exitCode = 1;
  });
  const stop = () => {
    server.close();
    // Who listens for changes would hold the server open.
    void deps.changes.close();
    // Open downloads and kept-alive connections would hold the process for as long as they like.
    setTimeout(() => process.exit(), 2_000).unref();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
