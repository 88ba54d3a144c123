import { Hono } from "hono";
import type { Emulator } from "./app.ts";

/** A whole number of items from a query, 0 when it is absent or no number. */
const countOf = (text: string | undefined) => Math.min(Math.max(0, Math.floor(Number(text) || 0)), 100_000);

/** Lets tests change a running emulator: never part of the demo. */
export function createControlApi(emulator: Omit<Emulator, "app">): Hono {
  const app = new Hono();
  app.post("/insert", (c) => {
    const added = emulator.insert({
      images: countOf(c.req.query("images")),
      videos: countOf(c.req.query("videos")),
    });
    return c.json({ images: added.images.map((i) => i.id), videos: added.videos.map((v) => v.id) });
  });
  app.delete("/:list{images|videos}/:id", (c) => {
    const kind = c.req.param("list") === "images" ? "image" : "video";
    return c.body(null, emulator.remove(kind, c.req.param("id")) ? 204 : 404);
  });
  app.get("/transfers", (c) => c.json({ open: emulator.transfers.open() }));
  app.get("/faults", (c) => c.json({ faults: emulator.faults.list() }));
  /** `?set=slow&set=flaky`; nothing clears all. */
  app.post("/faults", (c) => {
    try {
      emulator.faults.set(c.req.queries("set") ?? []);
    } catch (error) {
      return c.json({ message: (error as Error).message }, 400);
    }
    return c.json({ faults: emulator.faults.list() });
  });
  return app;
}
