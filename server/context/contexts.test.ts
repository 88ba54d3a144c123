import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { accountHeader } from "#contract/account-header.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { listAnswerSchema } from "#contract/page.ts";
import { sessionSchema } from "#contract/session.ts";
import { createCacheNames } from "../media/cache/cache-names.ts";
import { DiskCache } from "../media/cache/disk-cache.ts";
import { listedImage } from "../testing/listed-image.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp, type TestAppOptions } from "../testing/test-app.ts";

const itemOf = (key: string) => listedImage(`of-${key}`);

/** One app for everybody who names a key, as one with sign-in would look it up for a person. */
function appOfMany(options: TestAppOptions = {}) {
  const { app } = createTestApp({
    fetch: (_url, { headers }) => {
      const key = new Headers(headers).get("authorization") ?? "";
      return Response.json({ items: [itemOf(key)] });
    },
    ...options,
    keyOf: ({ headers }) => headers.get("x-test-key") ?? "",
  });
  return (key: string, path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...headers, "x-test-key": key } });
}

const sessionOf = async (ask: ReturnType<typeof appOfMany>, key: string) =>
  v.parse(sessionSchema, await (await ask(key, "/api/session")).json());
const listOf = async (ask: ReturnType<typeof appOfMany>, key: string) =>
  v.parse(listAnswerSchema, await (await ask(key, "/api/images")).json());

it("tells each account its own session and answers with its own pages, also at once", async () => {
  const ask = appOfMany();
  const [one, two] = await Promise.all([sessionOf(ask, "one"), sessionOf(ask, "two")]);
  expect(one.account).not.toBe(two.account);
  const lists = await Promise.all(["one", "two", "one"].map((key) => listOf(ask, key)));
  expect(lists.map(({ account, items }) => [account, items[0]?.id])).toEqual([
    [one.account, "of-one"],
    [two.account, "of-two"],
    [one.account, "of-one"],
  ]);
  const wrong = await ask("two", "/api/images", { [accountHeader]: one.account });
  expect(wrong.status).toBe(409);
});

it("opens an address for the account that it was sealed for, and for no other", async () => {
  const hop = vi.fn(async () => new Response(Buffer.from(await picture(20, 20))));
  const ask = appOfMany({ hop });
  const [one, two] = [await listOf(ask, "one"), await listOf(ask, "two")];
  const [ofOne, ofTwo] = [one.items[0]!.url, two.items[0]!.url];
  expect(ofOne).not.toBe(ofTwo);
  for (const address of [ofOne, thumbnailUrl(ofOne, 240)]) {
    expect((await ask("two", address)).status).toBe(404);
    expect((await ask("one", address)).status).toBe(200);
  }
  expect(hop).toHaveBeenCalledTimes(2);
});

it("gives no account a thumbnail that was made for another, from memory or from disk", async () => {
  const directory = await mkdtemp(join(tmpdir(), "contexts-"));
  try {
    const hop = vi.fn(async () => new Response(Buffer.from(await picture(20, 20))));
    const nameOf = createCacheNames(directory);
    const disk = new DiskCache({ directory, nameOf, maxBytes: 1e6, onFailure: () => undefined });
    const see = async (ask: ReturnType<typeof appOfMany>, key: string) => {
      const { url } = (await listOf(ask, key)).items[0]!;
      return (await ask(key, thumbnailUrl(url, 240))).status;
    };
    const ask = appOfMany({ hop, disk });
    expect([await see(ask, "one"), await see(ask, "one")]).toEqual([200, 200]);
    expect(hop).toHaveBeenCalledTimes(1);
    expect(await see(ask, "two")).toBe(200);
    expect(hop).toHaveBeenCalledTimes(2);
    // After a restart, with the source gone: the first account finds its own on disk, a third finds nothing.
    await vi.waitFor(async () => {
      const later = appOfMany({ hop: async () => new Response("", { status: 404 }), disk });
      expect([await see(later, "one"), await see(later, "two"), await see(later, "three")]).toEqual([
        200, 200, 404,
      ]);
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

it("remembers no failure of one account's against another", async () => {
  const hop = vi
    .fn<() => Promise<Response>>()
    .mockResolvedValueOnce(new Response("", { status: 403 }))
    .mockResolvedValue(new Response(Buffer.from(await picture(20, 20))));
  const ask = appOfMany({ hop });
  const statuses = [];
  for (const key of ["one", "one", "two"])
    statuses.push((await ask(key, thumbnailUrl((await listOf(ask, key)).items[0]!.url, 240))).status);
  expect(statuses).toEqual([403, 403, 200]);
});

it("makes an account's part at its first request, and keeps it", async () => {
  const keyOf = vi.fn(() => "one");
  const { app } = createTestApp({ keyOf });
  expect(keyOf).not.toHaveBeenCalled();
  const first = await (await app.request("/api/session")).json();
  expect(await (await app.request("/api/session")).json()).toEqual(first);
});
