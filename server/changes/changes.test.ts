import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { accountHeader } from "#contract/account-header.ts";
import { changesSchema, takenSchema } from "#contract/changes.ts";
import type { Register } from "#contract/registers.ts";
import { endpoints } from "#shared/paths.ts";
import { change } from "../store/testing/conformance.ts";
import { createTestApp, testLibrary } from "../testing/test-app.ts";

function open() {
  const { app } = createTestApp();
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers,
    });
  return {
    app,
    post,
    send: async (...changes: unknown[]) =>
      v.parse(
        takenSchema,
        await (await post(endpoints.changes, { library: testLibrary, client: "b", changes })).json(),
      ),
    async told(since = 0) {
      const answer = await (await app.request(`${endpoints.changes}?since=${since}`)).json();
      return v.parse(changesSchema, answer) as { registers: Register[]; cursor: number; person: string };
    },
  };
}

it("takes changes and tells them since a cursor, each answer with the server's clock", async () => {
  const { send, told } = open();
  const began = Date.now();
  const first = await send(change("1"));
  expect(first.now).toBeGreaterThanOrEqual(began);
  const second = await send(change("2", { field: "tag:🦊", value: true }));
  expect((await told()).registers.map(({ field }) => field)).toEqual(["rating", "tag:🦊"]);
  const later = await told(first.cursor);
  expect(later.registers.map(({ field }) => field)).toEqual(["tag:🦊"]);
  expect(later.cursor).toBe(second.cursor);
  expect(later.person).toBe("me");
});

it("stamps nothing later than its own clock", async () => {
  const { send, told } = open();
  await send(change("1", { time: Date.now() + 86_400_000 }));
  const [register] = (await told()).registers;
  expect(register!.stamp.time).toBeLessThanOrEqual(Date.now() + 1);
});

describe("what cannot be taken", () => {
  it.each([
    ["a field that nobody knows", change("x", { field: "colour" }), /no field "colour"/],
    ["a tag that is none", change("x", { field: "tag: two  blanks", value: true }), /no field/],
    ["a rating of 9", change("x", { value: 9 }), /"rating" cannot hold this/],
    ["a rating of text", change("x", { value: "5" }), /"rating" cannot hold this/],
    ["no value", { ...change("x"), value: undefined }, /"value" is missing/],
    [
      "a note of a megabyte",
      change("x", { field: "note", value: "a".repeat(1_000_000) }),
      /20,000 letters.*1,000,000/,
    ],
    ["a view's field of an asset", change("x", { field: "name", value: "a" }), /no field of an asset/],
    ["an asset's field of a view", change("x", { subjects: ["view.a"] }), /no field of a view/],
    ["a subject of no kind", change("x", { subjects: ["q.a"] }), /subjects/],
    ["no subjects", change("x", { subjects: [] }), /subjects/],
    ["a time that is none", { ...change("x"), time: "now" }, /time/],
  ])("is %s: it is refused alone, in words, and the rest is taken", async (_, bad, reason) => {
    const { send, told } = open();
    const { refused } = await send(change("1"), bad, change("2", { field: "note", value: "kept" }));
    expect(refused).toEqual([{ id: "x", reason: expect.stringMatching(reason) }]);
    expect((await told()).registers.map(({ field }) => field)).toEqual(["rating", "note"]);
  });

  it.each([7, null, "text", [], { id: 3 }])("is %j in place of a change", async (bad) => {
    const { send, told } = open();
    expect((await send(bad, change("1"))).refused).toHaveLength(1);
    expect((await told()).registers).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{", 400, /not JSON/],
    ["another shape", { changes: [] }, 400, /library/],
    [
      "too many changes",
      { library: testLibrary, client: "b", changes: Array(501).fill(change("1")) },
      400,
      /changes/,
    ],
    ["too many bytes", `"${"a".repeat(8_000_001)}"`, 413, /in parts/],
    ["another library's", { library: "other", client: "b", changes: [change("1")] }, 409, /LIBRARY=test/],
  ])("is a body with %s", async (_, body, status, detail) => {
    const { post, told } = open();
    const answer = await post(endpoints.changes, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).detail).toMatch(detail);
    expect((await told()).registers).toEqual([]);
  });

  it.each(["-1", "1.5", "x", "1e3", "99999999999999999999"])("is the cursor %s", async (since) => {
    const { app } = open();
    const answer = await app.request(`${endpoints.changes}?since=${since}`);
    expect([answer.status, (await answer.json()).code]).toEqual([400, "bad-request"]);
  });

  it("is what another site sends, or a page of another account", async () => {
    const { post, told } = open();
    const body = { library: testLibrary, client: "b", changes: [change("1")] };
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }])
      expect((await post(endpoints.changes, body, headers)).status).toBe(403);
    expect((await post(endpoints.changes, body, { [accountHeader]: "0123456789abcdef" })).status).toBe(409);
    expect((await told()).registers).toEqual([]);
  });
});

describe("a merge", () => {
  const register = (value: number, time: number, field = "rating"): Register => ({
    subject: "i.a",
    field,
    owner: "",
    value,
    stamp: { time, person: "anna", client: "export" },
  });

  it("takes registers with their own stamps, personal ones as the person's own, and refuses the rest", async () => {
    const { post, told } = open();
    const favourite = { ...register(0, 1_000, "favourite"), owner: "anna", value: true };
    const registers = [
      register(3, 2_000),
      register(9, 3_000),
      { ...register(1, 1), subject: "q" },
      favourite,
    ];
    const answer = await post(endpoints.mergeChanges, { library: testLibrary, registers });
    const { refused } = v.parse(takenSchema, await answer.json());
    expect(refused.map(({ id }) => id)).toEqual(["i.a rating", "q rating"]);
    expect((await told()).registers).toEqual([register(3, 2_000), { ...favourite, owner: "me" }]);
  });

  it("is refused for another library", async () => {
    const { post } = open();
    expect((await post(endpoints.mergeChanges, { library: "other", registers: [] })).status).toBe(409);
  });
});
