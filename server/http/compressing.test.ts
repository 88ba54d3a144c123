import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { endpoints } from "#shared/paths.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";

const items = Array.from({ length: 50 }, (_, i) => ({
  id: `image-${i}`,
  prompt: "a fox in the snow, seen from very far away",
  url: `https://cdn.test/${i}.png`,
  model: "one",
  aspectRatio: "1:1",
  createdDate: "2026-01-01T00:00:00Z",
}));

async function open(compressed: boolean) {
  const image = new Uint8Array(await picture(400, 400));
  const { app, sealer } = createTestApp({
    compressed,
    fetch: () => Response.json({ items }),
    hop: async () => new Response(image, { headers: { "content-type": "image/png" } }),
  });
  const ask = (path: string) => app.request(path, { headers: { "accept-encoding": "gzip" } });
  return { ask, sealer };
}

it("packs lists for those who come from afar, and loses nothing of them", async () => {
  const [near, far] = [await open(false), await open(true)];
  const plain = await near.ask(endpoints.images);
  expect(plain.headers.get("content-encoding")).toBeNull();
  const packed = await far.ask(endpoints.images);
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(packed.headers.get("content-security-policy")).toContain("default-src");
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const text = await plain.text();
  expect(bytes.byteLength).toBeLessThan(text.length / 3);
  expect(JSON.parse(text).items).toHaveLength(items.length);
  expect(JSON.parse(gunzipSync(bytes).toString()).items).toEqual(JSON.parse(text).items);
});

it("packs neither pictures nor events, which come at once", async () => {
  const { ask, sealer } = await open(true);
  const thumbnail = await ask(thumbnailUrl(sealer.seal("https://cdn.test/a.png"), 240));
  expect([thumbnail.status, thumbnail.headers.get("content-encoding")]).toEqual([200, null]);
  const events = await ask(endpoints.changeEvents);
  expect(events.headers.get("content-encoding")).toBeNull();
  const reader = events.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('"cursor":0');
  await reader.cancel();
});
