import { type Asset, type AssetKey, type Kind, keyOf } from "#contract/asset.ts";
import { allFacets, type FacetId, perFacet } from "#contract/facets.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { nameOfHash } from "#contract/prompts/prompt-name.ts";
import type { AssetQuery } from "#contract/query.ts";
import { type Hash, hashOf } from "#shared/hash.ts";
import type { FacetCounts, Row } from "../../catalog.ts";
import { Bitset } from "./arrays/bitset.ts";
import { HashIndex } from "./arrays/hash-index.ts";
import { ensure, SnapshotReader, SnapshotWriter } from "./arrays/snapshot.ts";
import { Columns, createdOf, lastFrame, live, video } from "./columns.ts";
import { countsOf } from "./counts.ts";
import { DateOrder } from "./date-order.ts";
import { AssetFacetIndex } from "./facets/asset-facet-index.ts";
import type { FacetDictionary } from "./facets/combinations.ts";
import { MarkIndexes, type StoredMarks } from "./facets/mark-indexes.ts";
import { PromptIndex } from "./facets/prompt-index.ts";
import type { EngineSnapshot, Found, QueryEngine, RecordLocation, VisibleRange } from "./query-engine.ts";
import { type EngineState, found, type Matched, match } from "./run.ts";
import { WordIndex } from "./search/word-index.ts";
import { snapshotFormat } from "./snapshot-format.ts";
import { Sorts } from "./sorts.ts";

/** What a snapshot holds beside its arrays. */
interface Meta {
  rows: number;
  facets: Partial<Record<FacetId, FacetDictionary>>;
  marks: StoredMarks;
  prompts: number;
  words: { segments: number; changed: number[] };
}

const keyHash = (key: AssetKey): Hash => hashOf(keyOf(key));

/** The last part of a sealed address is made from the provider's URL alone, so it is the same wherever it is met. */
function mediaHash(sealedUrl: string): Hash {
  return hashOf(sealedUrl, sealedUrl.lastIndexOf("/") + 1);
}

/** `QueryEngine` over the parts of this folder: keeps them in step, and leaves queries to `run`. */
export class ColumnEngine implements QueryEngine {
  readonly #columns: Columns;
  readonly #keys: HashIndex;
  /** Two entries a row: 2n for the original, 2n + 1 for a video's last frame. */
  readonly #media: HashIndex;
  readonly #state: EngineState;
  readonly #facets = new Map<FacetId, AssetFacetIndex>();
  readonly #marks: MarkIndexes;
  readonly #prompts: PromptIndex;
  /** What was asked last, until something changes. */
  #matched: { asked: string; matched: Matched } | undefined;

  constructor(snapshot?: EngineSnapshot) {
    ensure(!snapshot || snapshot.format === snapshotFormat, "the format is another one");
    const meta = snapshot?.meta as Meta | undefined;
    const reader = new SnapshotReader(snapshot?.buffers ?? []);
    const rows = meta?.rows ?? 0;
    const loaded = meta && { reader, rows };
    const columns = new Columns(loaded);
    const alive = new Bitset(columns.liveRows());
    for (const facet of allFacets) {
      if (facet.of !== "asset" || facet.unlisted) continue;
      const dictionary = meta?.facets[facet.id];
      ensure(!meta || dictionary !== undefined, "a facet is missing");
      this.#facets.set(
        facet.id,
        new AssetFacetIndex(facet, loaded && dictionary && { ...loaded, dictionary, live: alive }),
      );
    }
    this.#marks = new MarkIndexes(columns.marks, loaded && { ...loaded, stored: meta.marks });
    this.#prompts = new PromptIndex(loaded && { ...loaded, size: meta.prompts });
    const dates = new DateOrder(columns, loaded && reader.growing(Uint32Array));
    this.#columns = columns;
    const isLive = (row: Row) => columns.has(row, live);
    const isAddress = (n: number) => isLive(n >> 1) && (n % 2 === 0 || columns.has(n >> 1, lastFrame));
    this.#keys = new HashIndex(loaded && { reader, entries: rows, isHeld: isLive });
    this.#media = new HashIndex(loaded && { reader, entries: rows * 2, isHeld: isAddress });
    this.#state = {
      columns,
      live: alive,
      facets: perFacet((facet, id) =>
        // Here a family, or a value of its slots, is the prompts that it is asked for by: who knows families names them all.
        facet.unlisted ? this.#prompts : (this.#facets.get(id) ?? this.#marks.of(id)),
      ),
      dates,
      notes: this.#marks.notes,
      sorts: new Sorts(columns, dates, this.#keys.low),
      words: new WordIndex(loaded && { ...loaded, ...meta.words }),
      counts: columns.countKinds(alive.bits),
      leftOut: {
        rows: this.#marks.leftOut,
        counts: columns.countKinds(this.#marks.leftOut.bits),
        others: undefined,
      },
    };
    reader.end();
  }

  count(kind: Kind): number {
    return this.#state.counts[kind];
  }

  put(asset: Asset, location: RecordLocation): { row: Row; added: boolean } {
    const { words, sorts, leftOut } = this.#state;
    this.#matched = undefined;
    leftOut.others = undefined;
    const key = keyHash(asset);
    const known = this.#keys.find(key);
    const row = known < 0 ? this.#columns.rows : known;
    if (known < 0) this.#add(row, key, asset, location);
    else this.#replace(row, asset, location);
    this.#media.add(row * 2, mediaHash(asset.url));
    if (asset.kind === "video" && asset.lastFrameImageUrl)
      this.#media.add(row * 2 + 1, mediaHash(asset.lastFrameImageUrl));
    words.write(row, asset.prompt);
    this.#prompts.write(row, asset.prompt);
    sorts.changed();
    return { row, added: known < 0 };
  }

  remove(row: Row): void {
    const { live: alive, dates, sorts, leftOut } = this.#state;
    if (!this.#columns.has(row, live)) return;
    this.#matched = undefined;
    leftOut.others = undefined;
    this.#state.counts[this.kind(row)]--;
    this.#forgetMedia(row);
    this.#keys.delete(row);
    for (const facet of this.#facets.values()) facet.delete(row);
    this.setMarks(row, noMarks);
    this.#columns.flags.set(row, this.#columns.flags.get(row) & ~live);
    alive.assign(row, false);
    dates.remove();
    sorts.changed();
  }

  find(key: AssetKey): Row {
    return this.#keys.find(keyHash(key));
  }

  hashesOf(rows: ArrayLike<Row>): Uint32Array<ArrayBuffer> {
    const hashes = new Uint32Array(rows.length * 2);
    for (let i = 0; i < rows.length; i++) {
      const { low, high } = this.#keys.hashOf(rows[i]!);
      hashes[i * 2] = low;
      hashes[i * 2 + 1] = high;
    }
    return hashes;
  }

  findHashes(hashes: Uint32Array): Row[] {
    const rows: Row[] = [];
    for (let i = 0; i + 1 < hashes.length; i += 2) {
      const row = this.#keys.find({ low: hashes[i]!, high: hashes[i + 1]! });
      if (row >= 0) rows.push(row);
    }
    return rows;
  }

  findMedia(sealedUrl: string): Row {
    return this.#media.find(mediaHash(sealedUrl)) >> 1;
  }

  locate(row: Row): RecordLocation | undefined {
    const { page, slot } = this.#columns;
    return this.#columns.has(row, live) ? { page: page.get(row), slot: slot.get(row) } : undefined;
  }

  kind(row: Row): Kind {
    return this.#columns.has(row, video) ? "video" : "image";
  }

  created(row: Row): number {
    return this.#columns.created.get(row);
  }

  rank(row: Row): number {
    return this.#keys.low.get(row);
  }

  setColour(row: Row, colour: number): void {
    if (row < this.#columns.rows) this.#columns.colour.set(row, colour);
  }

  setMarks(row: Row, marks: Marks): void {
    this.#mark(row, () => this.#marks.set(row, marks));
  }

  setShown(row: Row, packed: number): void {
    this.#mark(row, () => this.#marks.setShown(row, packed));
  }

  #mark(row: Row, enter: () => void): void {
    if (!this.#columns.has(row, live)) return;
    this.#matched = undefined;
    const { leftOut } = this.#state;
    const before = leftOut.rows.size;
    enter();
    const change = leftOut.rows.size - before;
    leftOut.counts[this.kind(row)] += change;
    if (change !== 0) leftOut.others = undefined;
    this.#state.sorts.marksChanged();
  }

  setShape(row: Row, aspect: number): void {
    if (row < this.#columns.rows) this.#columns.setShape(row, aspect);
  }

  *rows(): Iterable<Row> {
    for (let row = 0; row < this.#columns.rows; row++) if (this.#columns.has(row, live)) yield row;
  }

  markedRows(): Row[] {
    const { data, length } = this.#columns.marks;
    const rows: Row[] = [];
    for (let row = 0; row < length; row++) if (data[row] !== 0) rows.push(row);
    return rows;
  }

  prompts(): { ofRow: Uint32Array; size: number } {
    const { ofRow, size } = this.#prompts;
    // What is spare at its end would be rows of the first prompt.
    return { ofRow: ofRow.data.subarray(0, ofRow.length), size };
  }

  findPrompt(name: string): number {
    return this.#prompts.find(name);
  }

  promptName(prompt: number): string {
    return nameOfHash(this.promptHash(prompt));
  }

  promptHash(prompt: number): Hash {
    return this.#prompts.hashOf(prompt);
  }

  valuesAt(row: Row, id: FacetId): readonly string[] {
    return this.#facets.get(id)?.valuesAt(row) ?? [];
  }

  run(query: AssetQuery, range: VisibleRange): Found {
    return found(this.#match(query, range), this.#state);
  }

  counts(query: AssetQuery, range: VisibleRange, facet: FacetId): FacetCounts {
    return countsOf(this.#match(query, range), facet, this.#state);
  }

  /** The last one is kept: a query's counts are asked for right after its rows. */
  #match(query: AssetQuery, range: VisibleRange): Matched {
    const last = this.#matched;
    const asked = `${JSON.stringify(query)} ${range.floor} ${range.ceiling.image} ${range.ceiling.video}`;
    if (last?.asked === asked) return last.matched;
    const matched = match(query, range, this.#state);
    this.#matched = { asked, matched };
    return matched;
  }

  project(rows: Uint32Array) {
    const { width, height, created, flags, colour, marks } = this.#columns;
    const aspects = new Float32Array(rows.length);
    const dates = new Float64Array(rows.length);
    const videos = new Uint8Array(rows.length);
    const colours = new Uint32Array(rows.length);
    const shownMarks = new Uint16Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      aspects[i] = width.data[row]! / height.data[row]!;
      dates[i] = created.data[row]!;
      videos[i] = (flags.data[row]! & video) === 0 ? 0 : 1;
      colours[i] = colour.data[row]!;
      shownMarks[i] = marks.data[row]!;
    }
    return { aspects, created: dates, videos, colours, marks: shownMarks };
  }

  save(): EngineSnapshot {
    const writer = new SnapshotWriter();
    const { rows } = this.#columns;
    const { dates, words } = this.#state;
    this.#columns.save(writer);
    const facets = Object.fromEntries([...this.#facets].map(([id, facet]) => [id, facet.save(writer)]));
    const marks = this.#marks.save(writer);
    const prompts = this.#prompts.save(writer);
    writer.growing(dates.settled());
    this.#keys.save(writer, rows);
    this.#media.save(writer, rows * 2);
    const meta: Meta = {
      rows,
      facets,
      marks,
      prompts,
      words: words.save(writer),
    };
    return { format: snapshotFormat, buffers: writer.buffers, meta };
  }

  #add(row: Row, key: Hash, asset: Asset, location: RecordLocation): void {
    this.#state.counts[asset.kind]++;
    this.#columns.write(row, asset, location);
    this.#keys.add(row, key);
    this.#state.live.set(row);
    for (const facet of this.#facets.values()) facet.add(row, asset);
    this.#state.dates.insert(row);
  }

  #replace(row: Row, asset: Asset, location: RecordLocation): void {
    const { dates } = this.#state;
    const moved = this.created(row) !== createdOf(asset);
    if (moved) dates.extract(row);
    this.#forgetMedia(row);
    this.#columns.write(row, asset, location);
    for (const facet of this.#facets.values()) facet.replace(row, asset);
    if (moved) dates.insert(row);
  }

  #forgetMedia(row: Row): void {
    this.#media.delete(row * 2);
    if (this.#columns.has(row, lastFrame)) this.#media.delete(row * 2 + 1);
  }
}
