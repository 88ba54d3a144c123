import type { Asset } from "#contract/asset.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { type ArchivePlan, planArchive } from "#contract/take-away/archive-plan.ts";
import { type Manifest, readManifest } from "#contract/take-away/manifest.ts";
import { type NamedItem, type NameTemplate, readNameTemplate } from "#contract/take-away/name-template.ts";
import { type Catalog, CatalogError } from "../../catalog.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import type { ItemToTake, TakingAnswers, TakingOrder, TakingPlan } from "../../results/taking.ts";
import type { RecordReader } from "../record-reader.ts";

/** Records read at once: what is asked meanwhile waits for these. */
const portion = 500;
/** Names that a plan shows. */
const shown = 20;
/** Letters of a prompt that a name may be made from: see the tokens of `name-template.ts`. */
const namedLetters = 2_000;

type Wanted = ArchivePlan["wanted"][number];

/** Of an archive that has nothing. */
const none: Pick<Manifest, "entries"> = { entries: new Map() };

interface Parts {
  engine: QueryEngine;
  reader: RecordReader;
  marksOf: Catalog["marksOf"];
}

interface Taking {
  rows: Uint32Array;
  /** What names are made from, of all rows that are not gone; read once, and in the background. */
  items?: Promise<NamedItem[]>;
  /** What the last plan wants. */
  wanted(): readonly Wanted[] | Promise<readonly Wanted[]>;
  ended?: boolean;
}

/** See `Catalog.taking`. Its code comes when something is taken home. */
export class Takings {
  readonly #parts: Parts;
  readonly #all = new Map<number, Taking>();
  #last = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer(order: TakingOrder): Promise<TakingAnswers[keyof TakingAnswers]> {
    if (order.do === "begin") return this.#begin(order.rows);
    const taking = this.#all.get(order.taking);
    if (order.do === "end") return this.#end(order.taking);
    if (!taking) throw new CatalogError("This selection is no longer at hand. Choose Download again.");
    if (order.do === "plan") return this.#plan(taking, order);
    return this.#read((await taking.wanted()).slice(order.from, order.to));
  }

  #end(number: number): undefined {
    const taking = this.#all.get(number);
    if (taking) taking.ended = true;
    this.#all.delete(number);
  }

  #begin(rows: Uint32Array): TakingAnswers["begin"] {
    const { engine } = this.#parts;
    const live = rows.filter((row) => engine.locate(row));
    this.#all.set(++this.#last, { rows: live, wanted: () => [] });
    const videos = live.reduce((count, row) => count + (engine.kind(row) === "video" ? 1 : 0), 0);
    return { taking: this.#last, images: live.length - videos, videos };
  }

  async #plan(taking: Taking, { names, archive }: TakingOrder & { do: "plan" }): Promise<TakingPlan> {
    const read = readNameTemplate(names);
    if (!read.ok) throw new CatalogError(read.problem);
    if (!archive) return await this.#outlook(taking, read.template);
    const items = await this.#itemsOf(taking);
    const { entries, problems, open } = readManifest(archive.manifest);
    const files = new Set(archive.files);
    const { wanted, there } = planArchive(read.template, items, { entries }, (path) => files.has(path));
    taking.wanted = () => wanted;
    return { wanted: wanted.length, there, names: firstOf(wanted), problems, open };
  }

  /**
   * A plan at once, where there is no archive to compare with: all are wanted. The first are named among those beside them, which
   * is where most that would have the same name stand; one that meets another further down gets its id when all are named.
   */
  async #outlook(taking: Taking, template: NameTemplate): Promise<TakingPlan> {
    const wantedOf = (items: NamedItem[]) => planArchive(template, items, none, () => false).wanted;
    let all: Promise<readonly Wanted[]> | undefined;
    taking.wanted = () => {
      all ??= this.#itemsOf(taking).then(wantedOf);
      return all;
    };
    const near: NamedItem[] = [];
    await this.#readItems(taking.rows.subarray(0, portion), near);
    // Read ahead while a person looks at the names. Who asks for the rest hears of what fails.
    this.#itemsOf(taking).catch(() => undefined);
    return {
      wanted: taking.rows.length,
      there: 0,
      names: firstOf(wantedOf(near)),
      problems: [],
      open: false,
    };
  }

  #itemsOf(taking: Taking): Promise<NamedItem[]> {
    taking.items ??= this.#readAll(taking);
    return taking.items;
  }

  async #readAll(taking: Taking): Promise<NamedItem[]> {
    const items: NamedItem[] = [];
    const { rows } = taking;
    for (let from = 0; from < rows.length && !taking.ended; from += portion)
      await this.#readItems(rows.subarray(from, from + portion), items);
    return items;
  }

  /** Adds what names are made from, of some rows: a hundred thousand whole records would be as many kilobytes. */
  async #readItems(rows: Uint32Array, items: NamedItem[]): Promise<void> {
    const { engine, reader } = this.#parts;
    const records = await reader.read(rows);
    const { marks } = engine.project(rows);
    for (const [i, asset] of records.entries())
      if (asset) items.push({ asset: shortened(asset), marks: await this.#named(asset, marks[i]) });
  }

  /** The marks that names are made from. Which tags there are is not packed. */
  async #named(asset: Asset, packed = 0): Promise<Marks> {
    if (packed === 0) return noMarks;
    const { hasNote: _, hasTags, ...rest } = unpackMarks(packed);
    const tags = hasTags ? (await this.#parts.marksOf(asset)).marks.tags : [];
    return { ...rest, note: "", tags };
  }

  async #read(wanted: readonly Wanted[]): Promise<ItemToTake[]> {
    const { engine, reader, marksOf } = this.#parts;
    const assets = await reader.read(wanted.map(({ item }) => engine.find(item.asset)));
    const items: ItemToTake[] = [];
    for (const [i, { stem, before }] of wanted.entries()) {
      const asset = assets[i];
      // What has gone meanwhile can be had nowhere.
      if (!asset) continue;
      const { marks } = await marksOf(asset);
      items.push({ asset, marks, stem, ...(before && { before }) });
    }
    return items;
  }
}

const firstOf = (wanted: readonly Wanted[]): string[] => wanted.slice(0, shown).map(({ stem }) => stem);

/** What a name says of an asset, and no more. */
const shortened = (asset: Asset): Asset =>
  ({
    kind: asset.kind,
    id: asset.id,
    createdDate: asset.createdDate,
    model: asset.model,
    aspectRatio: asset.aspectRatio,
    width: asset.width,
    height: asset.height,
    prompt: asset.prompt.slice(0, namedLetters),
    url: "",
    ...(asset.style !== undefined && { style: asset.style }),
  }) as Asset;
