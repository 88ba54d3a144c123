import type { Asset } from "#contract/asset.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { type ArchivePlan, planArchive } from "#contract/take-away/archive-plan.ts";
import { readManifest } from "#contract/take-away/manifest.ts";
import { type NamedItem, readNameTemplate } from "#contract/take-away/name-template.ts";
import { type Catalog, CatalogError, type Row } from "../../catalog.ts";
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

interface Parts {
  engine: QueryEngine;
  reader: RecordReader;
  marksOf: Catalog["marksOf"];
}

interface Taking {
  rows: Uint32Array;
  /** What names are made from, once it was read; without the rows that are gone. */
  items?: { row: Row; item: NamedItem }[];
  wanted: readonly Wanted[];
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
    if (order.do === "end") return void this.#all.delete(order.taking);
    if (!taking) throw new CatalogError("This selection is no longer at hand. Choose Download again.");
    if (order.do === "plan") return this.#plan(taking, order);
    return this.#read(taking.wanted.slice(order.from, order.to));
  }

  #begin(rows: Uint32Array): TakingAnswers["begin"] {
    const { engine } = this.#parts;
    const live = rows.filter((row) => engine.locate(row));
    this.#all.set(++this.#last, { rows: live, wanted: [] });
    const videos = live.reduce((count, row) => count + (engine.kind(row) === "video" ? 1 : 0), 0);
    return { taking: this.#last, images: live.length - videos, videos };
  }

  async #plan(taking: Taking, { names, archive }: TakingOrder & { do: "plan" }): Promise<TakingPlan> {
    const read = readNameTemplate(names);
    if (!read.ok) throw new CatalogError(read.problem);
    taking.items ??= await this.#readItems(taking.rows);
    const items = taking.items.map(({ item }) => item);
    const { entries, problems, open } = readManifest(archive?.manifest ?? "");
    const files = new Set(archive?.files);
    const { wanted, there } = planArchive(read.template, items, { entries }, (path) => files.has(path));
    taking.wanted = wanted;
    const first = wanted.slice(0, shown).map(({ stem }) => stem);
    return { wanted: wanted.length, there, names: first, problems, open };
  }

  /** What names are made from, of all rows: a hundred thousand whole records would be as many kilobytes. */
  async #readItems(rows: Uint32Array): Promise<{ row: Row; item: NamedItem }[]> {
    const items: { row: Row; item: NamedItem }[] = [];
    const { engine, reader } = this.#parts;
    for (let from = 0; from < rows.length; from += portion) {
      const some = rows.subarray(from, from + portion);
      const records = await reader.read(some);
      const { marks } = engine.project(some);
      for (const [i, asset] of records.entries()) {
        const row = some[i] ?? 0;
        if (asset)
          items.push({ row, item: { asset: shortened(asset), marks: await this.#named(asset, marks[i]) } });
      }
    }
    return items;
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

/** What a name says of an asset, and no more. */
function shortened({
  kind,
  id,
  createdDate,
  model,
  aspectRatio,
  width,
  height,
  style,
  prompt,
}: Asset): Asset {
  const named = {
    id,
    createdDate,
    model,
    aspectRatio,
    width,
    height,
    prompt: prompt.slice(0, namedLetters),
    url: "",
  };
  return { kind, ...named, ...(style !== undefined && { style }) } as Asset;
}
