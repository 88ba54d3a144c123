import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Asset, hasReference } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { createEngine } from "../../src/catalog/model/query/create-engine.ts";
import type { QueryEngine, VisibleRange } from "../../src/catalog/model/query/query-engine.ts";
import { p95 } from "../table.ts";
import { libraryAsset } from "./library.ts";

/** What a plain gallery keeps of an asset: the baselines filter and search arrays of these. */
export interface PlainRecord {
  row: number;
  kind: Asset["kind"];
  prompt: string;
  model: string;
  ratio: string;
  style: string;
  created: number;
  reference: boolean;
}

export interface Built {
  engine: QueryEngine;
  /** Newest first. */
  records: PlainRecord[];
  /** Milliseconds to take in a page of 100. */
  pageMean: number;
  pageP95: number;
  pageWorst: number;
  /** Bytes that the engine holds. */
  memory: number;
  /** Bytes of the prompts' own text, one a letter of English. */
  promptBytes: number;
}

/** A range that hides nothing. */
export const wideOpen: VisibleRange = { floor: -Infinity, ceiling: { image: Infinity, video: Infinity } };

const pageSize = 100;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

export function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function plainRecord(asset: Asset, row: number): PlainRecord {
  return {
    row,
    kind: asset.kind,
    prompt: asset.prompt,
    model: asset.model,
    ratio: asset.aspectRatio,
    style: asset.style ?? "",
    created: Date.parse(asset.createdDate),
    reference: hasReference(asset),
  };
}

/** Fills an engine page by page, as a walk does, and then an array of plain objects with the same library. */
export function buildLibrary(size: number): Built {
  // Once through the code, so that neither compiling nor its memory is counted.
  const warm = createEngine();
  for (let i = 0; i < 10_000; i++) warm.put(libraryAsset(i, size), { page: 0, slot: i });
  const before = memoryInUse();
  const engine = createEngine();
  const times: number[] = [];
  for (let page = 0; page < size / pageSize; page++) {
    const assets = Array.from({ length: pageSize }, (_, slot) => libraryAsset(page * pageSize + slot, size));
    const start = performance.now();
    for (const [slot, asset] of assets.entries()) engine.put(asset, { page, slot });
    times.push(performance.now() - start);
  }
  engine.run({ ...everything, text: "fox" }, wideOpen);
  const memory = memoryInUse() - before;
  const records = Array.from({ length: size }, (_, i) => plainRecord(libraryAsset(i, size), i));
  return {
    engine,
    records,
    pageMean: times.reduce((sum, t) => sum + t, 0) / times.length,
    pageP95: p95(times),
    pageWorst: Math.max(...times),
    memory,
    promptBytes: records.reduce((sum, record) => sum + record.prompt.length, 0),
  };
}
