import type { Kind } from "#contract/asset.ts";
import type { Clip } from "../clips/clips.ts";
import type { WireImage, WireVideo } from "../wire.ts";
import { createItems, type ItemsOptions, type Picture } from "./items.ts";

/** The provider's mutable list over the computed items: what was added at the head, and what was deleted. */
export interface Library {
  /** Items that are listed. */
  count(kind: Kind): number;
  /** Up to `size` items older than the ordinal `before` (all, when undefined), newest first; `next` where there are more. */
  slice(
    kind: Kind,
    before: number | undefined,
    size: number,
  ): { items: (WireImage | WireVideo)[]; next?: number };
  image(id: string): { wire: WireImage; picture: Picture } | undefined;
  video(id: string): { wire: WireVideo; clip: Clip } | undefined;
  /** Adds items at the head and returns them, oldest first. */
  insertImages(count: number): WireImage[];
  insertVideos(count: number): WireVideo[];
  /** Deletes an item; false where there is none. */
  remove(kind: Kind, id: string): boolean;
}

export function createLibrary(options: ItemsOptions): Library {
  const items = createItems(options);
  const end = { image: options.images, video: options.videos };
  const removed = { image: new Set<number>(), video: new Set<number>() };

  const wireOf = (kind: Kind, ordinal: number) =>
    kind === "image" ? items.image(ordinal).wire : items.video(ordinal).wire;

  function ordinalOf(kind: Kind, id: string): number | undefined {
    const ordinal = kind === "image" ? items.imageOrdinal(id) : items.videoOrdinal(id);
    const listed = ordinal >= 0 && ordinal < end[kind] && !removed[kind].has(ordinal);
    return listed && wireOf(kind, ordinal).id === id ? ordinal : undefined;
  }

  /** The next older ordinal that is still listed, or -1. */
  function older(kind: Kind, ordinal: number): number {
    let candidate = ordinal - 1;
    while (removed[kind].has(candidate)) candidate--;
    return candidate;
  }

  function grow(kind: Kind, count: number): number[] {
    const first = end[kind];
    end[kind] += count;
    return Array.from({ length: count }, (_, i) => first + i);
  }

  return {
    count: (kind) => end[kind] - removed[kind].size,
    slice(kind, before = end[kind], size) {
      const page = [];
      let cursor = Math.min(before, end[kind]);
      for (let next = older(kind, cursor); next >= 0 && page.length < size; next = older(kind, cursor)) {
        page.push(wireOf(kind, next));
        cursor = next;
      }
      return older(kind, cursor) >= 0 ? { items: page, next: cursor } : { items: page };
    },
    image(id) {
      const ordinal = ordinalOf("image", id);
      return ordinal === undefined ? undefined : items.image(ordinal);
    },
    video(id) {
      const ordinal = ordinalOf("video", id);
      return ordinal === undefined ? undefined : items.video(ordinal);
    },
    insertImages: (count) => grow("image", count).map((ordinal) => items.image(ordinal).wire),
    insertVideos: (count) => grow("video", count).map((ordinal) => items.video(ordinal).wire),
    remove(kind, id) {
      const ordinal = ordinalOf(kind, id);
      if (ordinal === undefined) return false;
      removed[kind].add(ordinal);
      return true;
    },
  };
}
