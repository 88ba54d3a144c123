import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import * as v from "valibot";
import { afterAll, expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { pageSchema } from "#contract/page.ts";
import { createApp } from "./app.ts";
import { compose, openProvider } from "./compose.ts";
import { parseEnv } from "./env.ts";
import { createLog } from "./http/log.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-compose-"));
const env = parseEnv({ CACHE_MEGABYTES: "0", DATA_DIR: join(home, "data") });
const deps = await compose(env, createLog("silent"));
const app = createApp(deps);

afterAll(async () => {
  await deps.changes.close();
  rmSync(home, { recursive: true });
});

async function page(path: string) {
  return v.parse(pageSchema, await (await app.request(path)).json());
}

it("opens a provider's lists alone without a word about what pictures the process may read", async () => {
  await openProvider(parseEnv({ PICTORY_API_KEY: "k", DATA_DIR: join(home, "data") }));
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
  expect(await sharp(drawing).metadata()).toMatchObject({ format: "svg", width: 4 });
});

it("shows the demo library when there is no key, with every item usable", async () => {
  expect(await (await app.request("/api/session")).json()).toMatchObject({ demo: true, library: "demo" });
  let key = "";
  let received = 0;
  do {
    const { items, nextPageKey, skipped } = await page(`/api/videos?nextPageKey=${encodeURIComponent(key)}`);
    expect(skipped).toBeUndefined();
    received += items.length;
    key = nextPageKey ?? "";
  } while (key);
  expect(received).toBe(380);
});

it("shows the demo's pictures and plays its videos", async () => {
  const image = (await page("/api/images")).items[0]!;
  const thumbnail = await app.request(thumbnailUrl(image.url, 240));
  expect(thumbnail.headers.get("content-type")).toBe("image/webp");
  const video = (await page("/api/videos")).items[0]!;
  const clip = await app.request(video.url, { headers: { range: "bytes=100-199" } });
  expect([clip.status, clip.headers.get("content-type")]).toEqual([206, "video/mp4"]);
  expect((await clip.arrayBuffer()).byteLength).toBe(100);
});

it("fetches nothing from the network for the demo", async () => {
  const { sealer } = await deps.contextOf(new Request("http://localhost/"));
  const outside = sealer.seal("https://example.com/a.png");
  expect((await app.request(outside)).status).toBe(403);
});
