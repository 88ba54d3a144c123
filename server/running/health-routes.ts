import { Hono } from "hono";
import { endpoints } from "#shared/paths.ts";
import type { Readiness } from "./readiness.ts";

/** For machines that watch: whether the process lives, and whether it can be sent requests. */
export function createHealthRoutes(unready: Readiness): Hono {
  const routes = new Hono();
  routes.get(endpoints.health, (c) => c.json({ status: "ok" }));
  routes.get(endpoints.ready, async (c) => {
    const reasons = await unready();
    c.header("cache-control", "no-store");
    return reasons.length === 0 ? c.json({ status: "ready" }) : c.json({ status: "not ready", reasons }, 503);
  });
  return routes;
}
