import { Hono } from "hono";
import * as v from "valibot";
import { expect, it } from "vitest";
import { ApiError, problemSchema, signedOut } from "#contract/problem.ts";
import { roles, sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";
import { createTestApp, testKey, testLibrary } from "../testing/test-app.ts";
import type { Access } from "./access.ts";

/** A way to sign in that believes what a request says of itself. */
const byWord: Access = {
  way: "team",
  visitorOf: ({ headers }) => {
    const role = roles.find((role) => role === headers.get("x-role"));
    if (!role) throw new ApiError(signedOut);
    return { key: testKey, library: testLibrary, person: `p-${role}`, name: "Ada", role };
  },
  routes: new Hono().get("/hello", (c) => c.text("hello")),
};
const { app } = createTestApp({ access: byWord });
const ask = (path: string, role = "", init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { "x-role": role, "content-type": "application/json" } });
const problemOf = async (response: Response) => v.parse(problemSchema, await response.json());

it("answers nobody who is not signed in with anything of a library", async () => {
  for (const path of [
    endpoints.session,
    endpoints.images,
    endpoints.changes,
    endpoints.changeEvents,
    "/media/original/x/y",
    "/media/thumb/x/y",
  ]) {
    const answer = await ask(path);
    expect([answer.status, (await problemOf(answer)).code], path).toEqual([401, "signed-out"]);
  }
  const sent = await ask(endpoints.confirmLibrary, "", { method: "POST", body: "{}" });
  expect(sent.status).toBe(401);
  expect((await ask("/healthz")).status).toBe(200);
  expect(await (await ask("/api/access/hello")).text()).toBe("hello");
  expect((await ask("/api/access/nothing")).status).toBe(404);
});

it("tells a person's session who they are and what they may", async () => {
  const session = v.parse(sessionSchema, await (await ask(endpoints.session, "editor")).json());
  expect(session).toMatchObject({ way: "team", person: "p-editor", name: "Ada", role: "editor" });
});

it("lets a viewer look, and not say whose library it is", async () => {
  const post = (role: string) => ask(endpoints.confirmLibrary, role, { method: "POST", body: "{}" });
  const refused = await post("viewer");
  expect([refused.status, (await problemOf(refused)).code]).toEqual([403, "not-allowed"]);
  expect((await post("editor")).status).toBe(200);
  expect((await ask(endpoints.changes, "viewer")).status).toBe(200);
});

/** A field of each kind, with what it is said of; and whether a viewer may set it. */
const fields: [field: string, subject: string, value: unknown, own: boolean][] = [
  ["favourite", "i.1", true, true],
  ["rating", "i.1", 4, false],
  ["state", "i.1", "pick", false],
  ["tag:a", "i.1", true, false],
  ["note", "i.1", "fine", false],
  ["hidden", "i.1", true, false],
  ["name", "view.1", "Mine", true],
  ["address", "view.1", "/images", true],
  ["text", "template.1", "a {cat}", true],
  ["order", "basket.1", 1, true],
];

it.each(fields)(
  "takes a viewer's own of %s, and refuses the library's alone",
  async (field, subject, value, own) => {
    const asked = (role: string, path: string, sent: object) =>
      ask(path, role, { method: "POST", body: JSON.stringify({ library: testLibrary, ...sent }) });
    const changes = [{ id: "1", subjects: [subject], field, value, time: Date.now() }];
    const stamp = { time: Date.now(), person: "p-viewer", client: "file" };
    const registers = [{ subject, field, value, owner: "somebody", stamp }];
    const refused = { id: "1", code: "not-allowed", reason: expect.stringContaining("You may look here") };
    const taken = await asked("viewer", endpoints.changes, { client: "b", changes });
    expect((await taken.json()).refused).toEqual(own ? [] : [refused]);
    const merged = await asked("viewer", endpoints.mergeChanges, { registers });
    expect((await merged.json()).refused).toEqual(own ? [] : [{ ...refused, id: `${subject} ${field}` }]);
    expect(
      (await (await asked("editor", endpoints.changes, { client: "c", changes })).json()).refused,
    ).toEqual([]);
  },
);

it("tells a cache before it whose pictures it may hand out, and to nobody who is not signed in", async () => {
  const answer = await ask("/api/check", "viewer");
  expect([answer.status, answer.headers.get("x-account")]).toEqual([
    204,
    expect.stringMatching(/^[\da-f]{16}$/),
  ]);
  expect((await ask("/api/check")).status).toBe(401);
});
