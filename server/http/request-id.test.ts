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
