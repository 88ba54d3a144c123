import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { contactSheetServer } from "./dev.ts";

const data = mkdtempSync(join(tmpdir(), "contact-sheet-dev-"));
beforeAll(() => {
  vi.stubEnv("DATA_DIR", data);
  vi.stubEnv("DATABASE_URL", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

it("answers its own paths inside Vite's server, and leaves the rest to Vite", async () => {
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "silent",
    plugins: [contactSheetServer()],
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const http = createHttpServer((request, response) =>
    vite.middlewares(request, response, () => response.writeHead(418).end(request.url)),
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/api/nothing?x`)).headers.get("content-type")).toBe(
      "application/problem+json",
    );
    expect((await fetch(`${origin}/media/thumb/x/y`)).status).toBe(404);
    expect(await (await fetch(`${origin}/api/changes`)).json()).toMatchObject({ library: "demo", cursor: 0 });
    // As with `npm run dev -- --host` behind a proxy.
    const passedOn = { headers: { "x-forwarded-for": "192.0.2.1" } };
    expect((await fetch(`${origin}/api/session`, passedOn)).status).toBe(403);
    expect((await fetch(`${origin}/apix`)).status).toBe(418);
    for (const id of ["app.js", ".env", "a%20b", "100%"])
      expect(await (await fetch(`${origin}/images/${id}?q=fox`)).text()).toBe("/");
  } finally {
    http.closeAllConnections();
    http.close();
    await vite.close();
  }
});
