import type { Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { perFacet } from "#contract/facets.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { Facets, RowsResult } from "../catalog.ts";
import type { Checkpoint } from "../store/store.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";
import { previewOf } from "./preview.ts";
import { Visibility } from "./visibility.ts";

/** Answers queries from what is loaded, as far as it may be shown, and knows when an answer would be another one. */
export class Answers {
  readonly #loaded: LoadedCatalog;
  readonly #visibility: Visibility;
  #version = 1;
  /** What queries may show, as of the version. */
  #extent: string;

  constructor(loaded: LoadedCatalog) {
    this.#loaded = loaded;
    this.#visibility = new Visibility(loaded.checkpoint.feeds);
    this.#extent = this.#visibility.extent(loaded.checkpoint.feeds);
  }

  /** See `CatalogStatus.version`. */
  get version(): number {
    return this.#version;
  }

  rows(query: AssetQuery, waived?: readonly Kind[]): RowsResult {
    return this.#run(query, this.#visibility, waived);
  }

  facets(query: AssetQuery, waived?: readonly Kind[]): Facets {
    return this.#count(query, this.#visibility, waived);
  }

  /** What the next visit shows first: that one admits all when it opens. */
  preview(): { result: RowsResult; facets: Facets } {
    const visibility = new Visibility(this.#loaded.checkpoint.feeds);
    return {
      result: previewOf(this.#run(everything, visibility)),
      facets: this.#count(everything, visibility),
    };
  }

  /** See `Catalog.admit`. */
  admit(): void {
    this.#visibility.admit(this.#loaded.checkpoint.feeds);
    this.#look(false);
  }

  /** Must be told when marks are others than before. */
  marked(): void {
    this.#version++;
  }

  /** Must be told of each change; `assets`: some came, went, or are others than before. */
  changed(before: Checkpoint, assets: boolean): void {
    this.#visibility.observe(before.feeds, this.#loaded.checkpoint.feeds);
    this.#look(assets);
  }

  #look(assets: boolean): void {
    const extent = this.#visibility.extent(this.#loaded.checkpoint.feeds);
    if (assets || extent !== this.#extent) this.#version++;
    this.#extent = extent;
  }

  #run(query: AssetQuery, visibility: Visibility, waived?: readonly Kind[]): RowsResult {
    const { engine, checkpoint } = this.#loaded;
    const found = engine.run(query, visibility.range(checkpoint.feeds, query.kind, waived));
    return { version: this.#version, ...found, ...engine.project(found.rows) };
  }

  #count(query: AssetQuery, visibility: Visibility, waived?: readonly Kind[]): Facets {
    const { engine, checkpoint } = this.#loaded;
    const range = visibility.range(checkpoint.feeds, query.kind, waived);
    return perFacet((_, id) => engine.counts(query, range, id));
  }
}
