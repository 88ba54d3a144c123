import type { ImageAsset } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { buildImage } from "#testing/assets.ts";

const dawn = Date.parse("2026-01-01T00:00:00.000Z");

/**
 * The provider's list of images in its simplest form: newest first, with keys that stay right while items come and
 * go, until they expire. A key names the item below which it goes on, the generation it is valid in, and a count that
 * sets apart the keys of empty pages.
 */
export class ModelProvider {
  /** Newest first. */
  items: ImageAsset[] = [];
  requests = 0;
  /** Whether a key that is refused is told to be, or answered as if the provider itself had failed. */
  frank = true;
  #serial = 0;
  #generation = 0;

  insert(count: number): void {
    for (let i = 0; i < count; i++) {
      const serial = this.#serial++;
      const createdDate = new Date(dawn + serial * 1_000).toISOString();
      this.items.unshift(buildImage({ id: `item-${serial}`, createdDate }, serial));
    }
  }

  /** Takes away the item at `index`, counted round and round. */
  remove(index: number): void {
    this.items.splice(index % this.items.length, 1);
  }

  /** Changes an item's record, as a provider does that signs its addresses anew. */
  touch(index: number): void {
    const at = index % this.items.length;
    this.items[at] = { ...this.items[at]!, prompt: `${this.items[at]!.prompt} again` };
  }

  /** Refuses all keys given so far. */
  expire(frank = true): void {
    this.frank = frank;
    this.#generation++;
  }

  /** The page of a key, undefined for the head; undefined where the key is refused. */
  page(key: PageKey | undefined, size: number): Page | undefined {
    this.requests++;
    const [generation, below, empties] = (key ?? `${this.#generation}/${this.#serial}/0`)
      .split("/")
      .map(Number);
    if (generation !== this.#generation) return undefined;
    const rest = this.items.filter((item) => serialOf(item) < below!);
    const items = rest.slice(0, size);
    if (items.length === rest.length && size > 0) return { items };
    const last = items.at(-1);
    const nextPageKey = last
      ? `${generation}/${serialOf(last)}/0`
      : `${generation}/${below}/${(empties ?? 0) + 1}`;
    return { items, nextPageKey };
  }
}

const serialOf = (item: ImageAsset) => Number(item.id.slice("item-".length));
