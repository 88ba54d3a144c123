import { afterEach, expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { endpoints } from "#shared/paths.ts";
import { change } from "../store/testing/conformance.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp, testKey, testLibrary } from "../testing/test-app.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

let metrics: Metrics | undefined;
afterEach(() => metrics?.end());

async function open() {
  const image = await picture(64, 64);
  let cache: { bytes: number; files: number } | undefined = { bytes: 1_234, files: 5 };
  const made = createMetrics({ followers: () => 3, hears: () => true, cache: () => cache });
  metrics = made;
  let lists = 0;
  const { app, sealer } = createTestApp({
    count: made.count,
    fetch: (url) =>
      url.includes("=below") || lists++ === 0
        ? Response.json({ items: [] })
        : new Response("", { status: 429 }),
    hop: async (url) =>
      url.pathname.startsWith("/bad")
        ? new Response("no picture")
        : new Response(new Uint8Array(image), { headers: { "content-type": "image/png" } }),
  });
  return {
    app,
    sealer,
    noCache: () => {
      cache = undefined;
    },
    /** The lines of one metric, without its name's prefix. */
    async figures(name: string): Promise<string[]> {
      const text = await (await made.app.request("/metrics")).text();
      return text.split("\n").filter((line) => line.startsWith(`contact_sheet_${name}`));
    },
    text: async () => (await made.app.request("/metrics")).text(),
  };
}

it("counts requests by the pattern of their route, and names nothing that is somebody's", async () => {
  const { app, sealer, text } = await open();
  const address = sealer.seal("https://cdn.test/picture.png?signature=abc");
  await app.request(thumbnailUrl(address, 240));
  await app.request(`${endpoints.images}?nextPageKey=secret-page`);
  await app.request(`/images/an-id`);
  const told = await text();
  expect(told).toMatch(
    /contact_sheet_http_requests_total\{[^}]*route="\/media\/thumb[^"]*:token[^"]*"[^\n]* 1\n/,
  );
  expect(told).toMatch(/contact_sheet_http_requests_total\{[^}]*route="\/api\/images"[^}]*status="200"/);
  for (const theirs of ["signature", "cdn.test", "secret-page", "an-id", testKey, address.split("/").at(-1)!])
    expect(told).not.toContain(theirs);
});

it("counts what the provider, the thumbnails and the store did, by how it went", async () => {
  const { app, sealer, figures } = await open();
  await app.request(endpoints.images);
  await app.request(endpoints.images);
  await app.request(thumbnailUrl(sealer.seal("https://cdn.test/good.png"), 240));
  await app.request(thumbnailUrl(sealer.seal("https://cdn.test/bad.png"), 240));
  await app.request(endpoints.changes, {
    method: "POST",
    body: JSON.stringify({ library: testLibrary, client: "b", changes: [change("1")] }),
  });
  expect(await figures("provider_calls_total")).toEqual([
    'contact_sheet_provider_calls_total{outcome="ok"} 1',
    'contact_sheet_provider_calls_total{outcome="rate-limited"} 1',
  ]);
  expect(await figures("pages_shared_total")).toEqual([]);
  for (const _ of "ab") await app.request(`${endpoints.images}?nextPageKey=below`);
  expect(await figures("pages_shared_total")).toEqual(['contact_sheet_pages_shared_total{from="memory"} 1']);
  expect(await figures("thumbnails_total")).toEqual([
    'contact_sheet_thumbnails_total{outcome="made"} 1',
    'contact_sheet_thumbnails_total{outcome="failed"} 1',
  ]);
  const [store = ""] = await figures('store_work_total{outcome="ok"}');
  expect(Number(store.split(" ")[1])).toBeGreaterThan(0);
});

it("looks up what is held when it is asked", async () => {
  const { figures, noCache } = await open();
  expect(await figures("cache")).toEqual(["contact_sheet_cache_bytes 1234", "contact_sheet_cache_files 5"]);
  expect(await figures("listeners")).toEqual(["contact_sheet_listeners 3"]);
  noCache();
  expect(await figures("cache_files")).toEqual(["contact_sheet_cache_files 0"]);
});

it("answers nothing but the figures", async () => {
  await open();
  expect((await metrics!.app.request("/api/images")).status).toBe(404);
});
