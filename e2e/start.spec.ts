import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";
import { start } from "./process.ts";

// Whoever forges an address is to meet the real ones.
test.use({ pictures: true });

test("with nothing configured the demo library is shown", async ({ page }) => {
  const cache = mkdtempSync(join(tmpdir(), "contact-sheet-"));
  const server = await start("server/index.ts", [], { PORT: "0", CACHE_DIR: cache });
  try {
    expect(server.output()).toContain("demo");
    const gallery = new GalleryPage(page, server.url);
    await gallery.open();
    await gallery.walked();
    expect((await gallery.counts()).total).toBeGreaterThan(1000);
    await expect(gallery.tile(0)).toBeVisible();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  } finally {
    await server.stop();
    rmSync(cache, { recursive: true, force: true });
  }
});

test("it refuses to listen beyond loopback before it is told how people sign in", async () => {
  const started = start("server/index.ts", [], { PORT: "0", HOST: "0.0.0.0" });
  await expect(started).rejects.toThrow(/AUTH must be set[\s\S]*PUBLIC_URL must be set/);
});

test("deep links and unknown addresses are answered", async ({ shared }) => {
  const get = (path: string) => fetch(shared.server.url + path);
  expect((await get("/images/some-id?q=fox")).headers.get("content-type")).toContain("text/html");
  expect((await get("/api/nothing")).status).toBe(404);
  expect((await get("/media/thumb/forged/aHR0cDovLzEyNy4wLjAuMS8?w=480")).status).toBe(404);
});
