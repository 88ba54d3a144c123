import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { createTestApp } from "../testing/test-app.ts";
import { createHealthRoutes } from "./health-routes.ts";
import { createReadiness } from "./readiness.ts";

const built = mkdtempSync(join(tmpdir(), "contact-sheet-health-"));
writeFileSync(join(built, "index.html"), "<!doctype html>");
afterAll(() => rmSync(built, { recursive: true }));

it("is alive and ready where the store opens and the client is built", async () => {
  const { app } = createTestApp({ clientDirectory: built });
  expect((await app.request(endpoints.health)).status).toBe(200);
  const ready = await app.request(endpoints.ready);
  expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
});

it("is alive, and says by a word why it is not ready", async () => {
  const { app } = createTestApp({
    store: () => Promise.reject(Object.assign(new Error("password=hunter2"), { code: "ECONNREFUSED" })),
  });
  expect((await app.request(endpoints.health)).status).toBe(200);
  const answer = await app.request(endpoints.ready);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: "not ready", reasons: ["store", "client"] },
  ]);
});

it("is not ready once it is told to stop", async () => {
  const { changes } = createTestApp();
  let stopping = false;
  const health = createHealthRoutes(
    createReadiness({ keeper: changes.keeper, clientDirectory: built, stopping: () => stopping }),
  );
  expect((await health.request(endpoints.ready)).status).toBe(200);
  stopping = true;
  const answer = await health.request(endpoints.ready);
  expect([answer.status, (await answer.json()).reasons]).toEqual([503, ["stopping"]]);
});
