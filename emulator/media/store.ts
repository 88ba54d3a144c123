import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { LRUCache } from "lru-cache";
import type { Library } from "../library/library.ts";
import { oddMedia } from "../odd/odd-media.ts";
import { draw } from "./draw.ts";
import { pack } from "./pack.ts";
import type { Finish, Order } from "./pictures.ts";
import type { Media } from "./send.ts";

/** Width of the two stills in JPEG, by file name. */
const stillWidths: Record<string, number> = { "preview.jpg": 960, "thumbnail.jpg": 320 };

/**
 * Finds media by their path below `/media/`. Pictures are drawn when first asked for and kept in a small cache; equal
 * requests in flight share one drawing. `finish`: see `pictures.ts`.
 */
export function createMediaStore(library: Library, finish: Finish, cacheBytes = 96_000_000) {
  const cache = new LRUCache<string, Media, () => Promise<Media>>({
    maxSize: cacheBytes,
    sizeCalculation: (media) => media.bytes.length,
    fetchMethod: (_path, _stale, { context }) => context(),
  });

  const picture = (order: Omit<Order, "finish">) => async (): Promise<Media> => {
    const bytes = await draw({ ...order, finish });
    return { bytes, type: order.type, etag: etagOf(bytes) };
  };
  const film = (name: string) => async (): Promise<Media> => {
    const bytes = new Uint8Array(await readFile(new URL(`../clips/${name}.mp4`, import.meta.url)));
    return { bytes, type: "video/mp4", etag: etagOf(bytes) };
  };

  function image(id: string): Promise<Media | undefined> | undefined {
    const found = library.image(id);
    if (!found) return undefined;
    const { width, height } = found.wire;
    const subject = { ...found.picture, time: 0 };
    return cache.fetch(`image/${id}`, { context: picture({ subject, type: "image/png", width, height }) });
  }

  function video(id: string, file: string): Promise<Media | undefined> | undefined {
    const found = library.video(id);
    if (!found) return undefined;
    const { clip, wire } = found;
    if (file === "video.mp4") return cache.fetch(clip.name, { context: film(clip.name) });
    const last = file === "last-frame.png";
    const subject = { scene: clip.scene, seed: clip.seed, member: 0, time: last ? 1 : 0 };
    const scale = last ? 1 : (stillWidths[file] ?? 0) / Math.max(wire.width, wire.height);
    if (scale === 0) return undefined;
    const type = last ? "image/png" : "image/jpeg";
    const width = Math.round(wire.width * scale);
    const height = Math.round(wire.height * scale);
    // Videos that play one clip share its stills.
    return cache.fetch(`${clip.name}/${width}/${file}`, {
      context: picture({ subject, type, width, height }),
    });
  }

  function odd(name: string): Promise<Media | undefined> | undefined {
    const medium = Object.hasOwn(oddMedia, name) ? oddMedia[name] : undefined;
    if (!medium) return undefined;
    const { type, packed, cut } = medium;
    const make = async (): Promise<Media> => {
      const made = new Uint8Array(await medium.make());
      const bytes = packed ? pack(made, packed) : made;
      return { bytes, type, etag: etagOf(bytes), packed, cut };
    };
    return cache.fetch(`odd/${name}`, { context: make });
  }

  /** The media at `odd/<name>.<anything>`, `images/<id>.png` or `videos/<id>/<file>`, or undefined. */
  return async (path: string): Promise<Media | undefined> => {
    const oddName = /^odd\/([\w-]+)\.[\w-]+$/.exec(path)?.[1];
    if (oddName) return odd(oddName);
    const [, imageName, videoName, file] =
      /^(?:images\/([\w-]+)\.png|videos\/(\w+)\/([\w.-]+))$/.exec(path) ?? [];
    if (imageName) return image(imageName);
    return videoName && file ? video(videoName, file) : undefined;
  };
}

const etagOf = (bytes: Uint8Array) => `"${createHash("sha1").update(bytes).digest("base64url")}"`;
