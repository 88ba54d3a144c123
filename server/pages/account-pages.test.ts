import { expect, it, vi } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { createNoneAccess } from "../access/none.ts";
import { listedImage } from "../testing/listed-image.ts";
import { createTestApp, type TestAppOptions } from "../testing/test-app.ts";

/** Somebody who asks: with which key of the provider's, and as which person. */
interface Who {
  key?: string;
  person?: string;
}

interface Asking extends Who {
  list?: string;
  below?: string | undefined;
  fresh?: boolean;
  signal?: AbortSignal | null;
}

/** A provider that answers when it is told to, and people who ask it by way of the server. */
function open(options: TestAppOptions = {}) {
  let says: (() => Response) | undefined;
  const calls: { page: string; key: string; signal: AbortSignal; answer: (response: Response) => void }[] =
    [];
  const { app } = createTestApp({
    fetch: (url, { headers, signal }) => {
      const answered = Promise.withResolvers<Response>();
      if (says) answered.resolve(says());
      signal?.addEventListener("abort", () => answered.reject(signal.reason));
      const { pathname, searchParams } = new URL(url);
      calls.push({
        page: `${pathname.split("/").at(-1)} ${searchParams.get("nextPageKey") ?? "head"}`,
        key: new Headers(headers).get("authorization") ?? "",
        signal: signal!,
        answer: answered.resolve,
      });
      return answered.promise;
    },
    access: {
      ...createNoneAccess({ key: "", library: "" }),
      visitorOf: ({ headers }) => ({
        key: headers.get("x-key") ?? "",
        library: "one",
        person: headers.get("x-person") ?? "",
        role: "owner",
      }),
    },
    ...options,
  });
  const ask = ({ key = "k", person = "p", list = endpoints.images, below, fresh, signal }: Asking = {}) =>
    Promise.resolve(
      app.request(list + (below === undefined ? "" : `?nextPageKey=${below}`), {
        signal: signal ?? null,
        headers: { "x-key": key, "x-person": person, ...(fresh && { "cache-control": "no-cache" }) },
      }),
    );
  const called = (count: number) => vi.waitFor(() => expect(calls).toHaveLength(count));
  /** Asks, while the provider answers at once with images of these ids. */
  const see = async (asking: Asking, ...ids: string[]): Promise<string[]> => {
    says = () => list(...ids);
    const answer = await ask(asking);
    says = undefined;
    return (await answer.json()).items.map(({ id }: { id: string }) => id);
  };
  return { ask, calls, called, see };
}

const list = (...ids: string[]) =>
  Response.json({ items: ids.map((id) => listedImage(id)), nextPageKey: "2" });
const failure = (status: number) => new Response("", { status, headers: { "retry-after": "7" } });

it("asks the provider once for all who ask for the same page at the same time", async () => {
  const { ask, calls, called } = open();
  const asked = [ask(), ask(), ask({ person: "q" }), ask({ below: "2" }), ask({ below: "2" })];
  asked.push(ask({ list: endpoints.videos }));
  await called(3);
  for (const { answer } of calls) answer(list("a"));
  const answers = await Promise.all(asked);
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(bodies.every(({ items }) => items[0].id === "a")).toBe(true);
  expect(calls.map(({ page }) => page).toSorted()).toEqual(["images 2", "images head", "videos head"]);
});

it("gives each person the answer under the name of their own copy, and each answer an id of its own", async () => {
  const { ask, calls, called } = open();
  const asked = ["p", "q", "p"].map((person) => ask({ person }));
  await called(1);
  calls[0]!.answer(list("a"));
  const bodies = await Promise.all(asked.map(async (answer) => (await answer).json()));
  const [p, q, again] = bodies.map(({ account }) => account);
  expect(p).toBe(again);
  expect(p).not.toBe(q);
  expect(bodies.map(({ account: _, ...page }) => page)).toEqual(
    Array(3).fill(expect.objectContaining({ nextPageKey: "2" })),
  );
  expect(bodies[0].items).toEqual(bodies[1].items);
});

it("shares nothing between accounts", async () => {
  const { ask, calls, called } = open();
  const asked = [ask({ key: "k" }), ask({ key: "l" })];
  await called(2);
  for (const { key, answer } of calls) answer(list(`of-${key}`));
  const bodies = await Promise.all(asked.map(async (answer) => (await answer).json()));
  expect(bodies.map(({ items }) => items[0].id)).toEqual(["of-k", "of-l"]);
  expect(bodies[0].items[0].url).not.toBe(bodies[1].items[0].url);
});

it("keeps a page below the head for those who come a little later, of the same account", async () => {
  const { see, calls } = open();
  expect(await see({ below: "2" }, "a")).toEqual(["a"]);
  expect(await see({ below: "2", person: "q" }, "b")).toEqual(["a"]);
  expect(await see({ below: "2", key: "l" }, "c")).toEqual(["c"]);
  expect(await see({ below: "2", list: endpoints.videos }, "d")).toEqual(["d"]);
  expect(await see({ below: "3" }, "e")).toEqual(["e"]);
  expect(calls).toHaveLength(4);
});

it("keeps no head", async () => {
  const { see } = open();
  expect(await see({}, "a")).toEqual(["a"]);
  expect(await see({}, "b", "a")).toEqual(["b", "a"]);
});

it("asks anew for what lies below a head that has changed", async () => {
  const { see } = open();
  await see({}, "a");
  expect(await see({ below: "2" }, "b")).toEqual(["b"]);
  await see({}, "a");
  expect(await see({ below: "2" }, "unasked")).toEqual(["b"]);
  await see({}, "new");
  expect(await see({ below: "2" }, "a", "b")).toEqual(["a", "b"]);
});

it("gives nobody who has seen a new head a page that was asked for before it", async () => {
  const { ask, see, calls, called } = open();
  await see({}, "a");
  const before = ask({ below: "2" });
  await called(2);
  await see({}, "new");
  expect(await see({ below: "2" }, "a", "b")).toEqual(["a", "b"]);
  calls[1]!.answer(list("b"));
  expect((await (await before).json()).items).toHaveLength(1);
  expect(await see({ below: "2" }, "unasked")).toEqual(["a", "b"]);
});

it("keeps nothing for longer than the seconds in which a group walks", async () => {
  const { see, calls } = open({ pages: { sharedMs: 20 } });
  expect(await see({ below: "2" }, "a")).toEqual(["a"]);
  await vi.waitFor(async () => expect(await see({ below: "2" }, "without it")).toEqual(["without it"]));
  expect(calls).toHaveLength(2);
});

it("keeps no more than its bytes, and no page that is large", async () => {
  const { see } = open({ pages: { keptBytes: 3_000 } });
  await see({ below: "2" }, "a");
  for (let key = 3; key < 9; key++) await see({ below: `${key}` }, "b");
  expect(await see({ below: "2" }, "a again")).toEqual(["a again"]);
  const large = open({ pages: { smallBytes: 10 } });
  await large.see({ below: "2" }, "a");
  expect(await large.see({ below: "2" }, "a again")).toEqual(["a again"]);
});

it("passes what is kept or on its way for who needs the page as it is now, and keeps that", async () => {
  const { ask, see, calls, called } = open();
  await see({ below: "2" }, "old link");
  const asked = [ask({ below: "2", fresh: true }), ask({ below: "2", fresh: true })];
  await called(2);
  calls[1]!.answer(list("new link"));
  for (const answer of asked) expect((await (await answer).json()).items[0].id).toBe("new link");
  expect(await see({ below: "2" }, "unasked")).toEqual(["new link"]);
  const early = ask({ below: "3" });
  await called(3);
  expect(await see({ below: "3", fresh: true }, "late")).toEqual(["late"]);
  calls[2]!.answer(list("early"));
  expect((await early).status).toBe(200);
});

it.each([
  [429, "rate-limited"],
  [401, "unauthorized"],
  [500, "provider-failed"],
  [410, "page-key-refused"],
])("tells a %i to all who wait, and keeps it for nobody", async (status, code) => {
  const { ask, see, calls, called } = open();
  const asked = [ask({ below: "2" }), ask({ below: "2", person: "q" })];
  await called(1);
  calls[0]!.answer(failure(status));
  for (const answer of await Promise.all(asked)) expect(await answer.json()).toMatchObject({ code });
  expect(await see({ below: "2" }, "a")).toEqual(["a"]);
  expect(calls).toHaveLength(2);
});

it("goes on for the others when one leaves, and lets go of the provider with the last", async () => {
  const { ask, calls, called, see } = open();
  const leaving = [new AbortController(), new AbortController()];
  const [first, second] = leaving.map(({ signal }) => ask({ signal }));
  await called(1);
  leaving[0]!.abort();
  expect((await first!).status).toBe(499);
  expect(calls[0]!.signal.aborted).toBe(false);
  const third = ask();
  leaving[1]!.abort();
  expect((await second!).status).toBe(499);
  calls[0]!.answer(list("a"));
  expect((await (await third).json()).items[0].id).toBe("a");
  expect(calls).toHaveLength(1);

  const alone = new AbortController();
  const fourth = ask({ signal: alone.signal });
  await called(2);
  alone.abort();
  expect((await fourth).status).toBe(499);
  expect(calls[1]!.signal.aborted).toBe(true);
  expect(await see({}, "b")).toEqual(["b"]);
});
