import { expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { serveApp } from "../testing/app-server.ts";
import { createTestApp } from "../testing/test-app.ts";

it("gives each request an id that its answer and its lines tell, whatever it names itself", async () => {
  const lines: string[] = [];
  const { app } = createTestApp({ onLog: (line) => lines.push(line) });
  await using server = await serveApp(app);
  const [first, second] = await server.pipeline([
    `GET ${endpoints.images} HTTP/1.1`,
    "GET /api/nothing HTTP/1.1\r\nx-request-id: forged",
  ]);
  const ids = [first, second].map((answer) => answer?.headers["x-request-id"] ?? "");
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(lines.map((line) => JSON.parse(line).requestId).toSorted()).toEqual(ids.toSorted());
});

it("takes the name that a trusted proxy gives a request, where that is one", async () => {
  const lines: string[] = [];
  const { app } = createTestApp({
    onLog: (line) => lines.push(line),
    reach: { publicUrl: new URL("http://127.0.0.1"), trustedProxies: ["127.0.0.1"], beyondLoopback: true },
  });
  const named = "6f1d2ab04c9e4d7f8a55d0c1b2e3f406";
  const odd = ["", "short", "x".repeat(65), '6f1d2ab0","level":60', "6f1d2ab0 4c9e4d7f", "6f1d2ab0=4c9e4d7f"];
  await using server = await serveApp(app);
  const answers = await server.pipeline(
    [named, ...odd].map((id) => `GET ${endpoints.images} HTTP/1.1\r\nx-request-id: ${id}`),
  );
  const [first, ...others] = answers.map((answer) => answer.headers["x-request-id"]);
  expect(first).toBe(named);
  for (const id of others) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual([first, ...others]);
});
