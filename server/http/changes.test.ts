import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { problemSchema } from "#contract/problem.ts";
import { createTestApp } from "../testing/test-app.ts";

const { app } = createTestApp();
const change = vi.fn(() => new Response(null, { status: 204 }));
// A route that knows nothing of origins, as one that is added tomorrow.
app.on(["POST", "PUT", "PATCH", "DELETE", "PURGE"], "/tomorrow", change);

const ask = (path: string, method: string, headers: Record<string, string>) =>
  app.request(`http://localhost${path}`, { method, headers });

const fromElsewhere = [
  { origin: "https://evil.example" },
  { origin: "http://localhost:81" },
  { origin: "https://localhost" },
  { origin: "null" },
  { referer: "https://evil.example/page" },
  { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  { "sec-fetch-site": "same-site", origin: "http://localhost:81" },
  // Whatever else is claimed, no page can write this one.
  { "sec-fetch-site": "cross-site", origin: "http://localhost" },
  { "sec-fetch-site": "" },
] as Record<string, string>[];

it.each(fromElsewhere)("lets nothing be changed by who sends %o", async (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "PURGE"]) {
    for (const path of ["/tomorrow", "/api/session", "/api/marks", "/media/thumb/x/y", "/", "/healthz"]) {
      const response = await ask(path, method, headers);
      expect(response.status, `${method} ${path}`).toBe(403);
      expect(v.parse(problemSchema, await response.json())).toMatchObject({
        code: "refused",
        title: "Only for Contact Sheet's own pages.",
      });
    }
  }
  expect(change).not.toHaveBeenCalled();
});

it.each([
  { "sec-fetch-site": "same-origin", origin: "http://localhost" },
  { origin: "http://localhost" },
  { referer: "http://localhost/images" },
  // A tool on this machine; every browser names at least the origin of what changes something.
  {},
] as Record<string, string>[])("lets things be changed by who sends %o", async (headers) => {
  expect((await ask("/tomorrow", "POST", headers)).status).toBe(204);
  expect((await ask("/api/nothing", "POST", headers)).status).toBe(404);
});

it("lets other sites link here, and ask without changing anything", async () => {
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  for (const method of ["GET", "HEAD"]) expect((await ask("/healthz", method, link)).status).toBe(200);
  expect((await ask("/healthz", "OPTIONS", { origin: "https://evil.example" })).status).toBe(404);
});
