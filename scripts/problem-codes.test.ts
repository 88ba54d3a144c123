import * as v from "valibot";
import { afterEach, expect, it, vi } from "vitest";
import { createEmulator } from "#emulator/app.ts";
import type { Access } from "#server/access/access.ts";
import { createTeamApp } from "#server/access/team/testing/team-app.ts";
import { mediaError } from "#server/media/problems.ts";
import { openInMemory } from "#server/store/databases/sqlite.ts";
import { openLibrary } from "#server/store/open-store.ts";
import {
  createTestApp,
  type ResponseHop,
  type TestAppOptions,
  testKey,
  testLibrary,
} from "#server/testing/test-app.ts";
import { type Ask, below, head } from "../src/catalog/model/walk/ask.ts";
import { pagesOf } from "../src/catalog/worker/fetching/page-source.ts";
import { refusedChanges } from "../src/catalog/worker/keep/sync/problems.ts";
import { takenSchema } from "../src/contract/changes.ts";
import { ApiError, type Problem, type ProblemCode, signedOut } from "../src/contract/problem.ts";
import type { Role } from "../src/contract/session.ts";
import { endpoints } from "../src/shared/paths.ts";

afterEach(() => vi.unstubAllGlobals());

/** What stands between the provider and who reads a problem: nothing but calls. */
async function open(options: TestAppOptions = {}, headers: Record<string, string> = {}) {
  const emulator = createEmulator({ origin: "http://e.test", images: 150, videos: 1, key: testKey });
  const { app } = createTestApp({
    fetch: (url, init) => emulator.app.request(url, init),
    hop: async (url, sent, signal) => emulator.app.request(String(url), { headers: sent, signal }),
    ...options,
  });
  vi.stubGlobal("fetch", (url: string, init: RequestInit) =>
    app.request(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
  );
  const { account } = await (await app.request("/api/session")).json();
  const never = new AbortController();
  /** A page as the worker asks for it. */
  const list = (ask: Ask = head, signal = never.signal) => pagesOf(account)("image", ask, signal);
  /** The problem of a medium as a page reads it. */
  const medium = async (address: string): Promise<Problem> => {
    const response = await app.request(address);
    if (response.ok) throw new Error(`${address} was sent.`);
    return response.json();
  };
  return { emulator, app, list, medium };
}

const codeOf = (error: unknown): ProblemCode => {
  if (error instanceof ApiError) return error.problem.code;
  throw error;
};

/** A fault of the provider's lists, as the worker learns of it. */
const listed = (fault: string, options?: TestAppOptions) => async () => {
  const { emulator, list } = await open(options);
  emulator.faults.set([fault]);
  return list().then(() => undefined, codeOf);
};

/** A fault of who has the media, as a page learns of it that asks why a picture did not come. */
const seen =
  (fault: string | null, options: TestAppOptions = {}, path = (url: string) => url) =>
  async () => {
    const { emulator, list, medium } = await open(options);
    const [item] = (await list()).items;
    if (fault) emulator.faults.set([fault]);
    return (await medium(path(item!.url))).code;
  };
const thumbnail = (url: string, width = 480) =>
  `${url.replace("/media/original/", "/media/thumb/")}?w=${width}`;
/** A change that is sent, as a page learns why it is not taken. */
const keptAs =
  ({ open: options = {}, library = testLibrary }: { open?: TestAppOptions; library?: string }) =>
  async () => {
    const { app } = await open(options);
    const body = JSON.stringify({ library, client: "browser", changes: [] });
    const response = await app.request("/api/changes", { method: "POST", body });
    return ((await response.json()) as Problem).code;
  };
/** A way to sign in whose every visitor has a role, or is nobody. */
const accessOf = (roleOf: () => Role | false): Access => ({
  way: "team",
  visitorOf() {
    const role = roleOf();
    if (!role) throw new ApiError(signedOut);
    return { key: testKey, library: testLibrary, person: "me", role };
  },
});
const hop = (answer: ResponseHop): TestAppOptions => ({ hop: answer });

/** A provider that takes the request and says nothing, over a network that is really given up. */
const silent = (_url: string, { signal }: RequestInit) =>
  new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** A picture that ends within its first chunk. */
const cutPng = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0);

/**
 * Each code, from what happens far away to who reads it. The browser's own are not here: `media-problem.test.ts` and
 * `sync-problems.test.ts` have those.
 */
const ways = {
  unauthorized: listed("unauthorized"),
  forbidden: listed("forbidden-html"),
  "rate-limited": listed("rate-limit"),
  "page-key-refused": async () => {
    const { emulator, list } = await open();
    const { nextPageKey } = await list();
    emulator.faults.set(["stale-keys-410"]);
    return list(below(nextPageKey!)).then(() => undefined, codeOf);
  },
  "provider-failed": listed("server-error"),
  "bad-answer": listed("html"),
  "timed-out": listed("timeout", { upstream: { timeoutMs: 20 }, fetch: silent }),
  unreachable: listed("cut"),
  "account-changed": async () => {
    await open();
    return pagesOf("another")("image", head, new AbortController().signal).then(() => undefined, codeOf);
  },
  "server-failed": async () => {
    const { list } = await open();
    vi.stubGlobal("fetch", async () => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    return list().then(() => undefined, codeOf);
  },
  "server-unreachable": async () => {
    const { list } = await open();
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    return list().then(() => undefined, codeOf);
  },
  refused: async () => {
    const { list } = await open({}, { "sec-fetch-site": "cross-site" });
    return list().then(() => undefined, codeOf);
  },
  busy: async () => {
    const { emulator, list } = await open();
    emulator.faults.set(["timeout"]);
    const left = new AbortController();
    const asked = Array.from({ length: 450 }, () => list(head, left.signal).then(() => undefined, codeOf));
    const first = await Promise.race(asked);
    left.abort();
    await Promise.allSettled(asked);
    return first;
  },
  gone: seen("media-404"),
  expired: seen("media-403"),
  "not-media": seen("media-html"),
  "not-picture": seen(
    null,
    hop(async () => new Response("no picture")),
    thumbnail,
  ),
  damaged: seen(
    null,
    hop(async () => new Response(cutPng)),
  ),
  "too-large": seen(null, { thumbnails: { bytes: 100 } }, thumbnail),
  "address-refused": seen(
    null,
    hop(() => Promise.reject(mediaError("addressRefused"))),
  ),
  redirects: seen(
    null,
    hop(async (url) => new Response(null, { status: 302, headers: { location: String(url) } })),
  ),
  "source-failed": seen(
    null,
    hop(async () => new Response("", { status: 500 })),
  ),
  "not-found": async () => (await (await open()).medium("/media/original/seal/url")).code,
  "store-failed": keptAs({
    open: { store: () => Promise.reject(Object.assign(new Error(), { code: "EROFS" })) },
  }),
  "library-changed": keptAs({ library: "another" }),
  "library-in-doubt": async () => {
    const store = await openLibrary(openInMemory(), testLibrary, "me");
    await store.addAccount(testLibrary, "before");
    await store.addNewest(testLibrary, ["i.known"]);
    return keptAs({ open: { store: async () => store } })();
  },
  "not-allowed": async () => {
    const { app } = await open({ access: accessOf(() => "viewer") });
    const changes = [{ id: "1", subjects: ["i.1"], field: "rating", value: 4, time: Date.now() }];
    const body = JSON.stringify({ library: testLibrary, client: "browser", changes });
    const answer = await (await app.request("/api/changes", { method: "POST", body })).json();
    return refusedChanges(v.parse(takenSchema, answer).refused)?.code;
  },
  "signed-out": async () => {
    let signedIn = true;
    const { list } = await open({ access: accessOf(() => signedIn && "owner") });
    signedIn = false;
    return list().then(() => undefined, codeOf);
  },
  "sign-in-refused": async () => {
    const { browser } = await createTeamApp();
    const answer = await browser().send("POST", `${endpoints.access}/invitation`, { token: "nobody's" });
    return (await answer.json()).code;
  },
  "bad-request": seen(null, {}, (url) => thumbnail(url, 7)),
} satisfies Record<
  Exclude<ProblemCode, "offline" | "undecodable" | "interrupted" | "storage-failed">,
  () => Promise<ProblemCode | undefined>
>;

it.each(Object.entries(ways))("tells %s by its code, all the way", async (code, happen) => {
  expect(await happen()).toBe(code);
});
