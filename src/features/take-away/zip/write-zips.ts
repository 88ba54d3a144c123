import { makeZip } from "client-zip";
import { errorsName } from "#contract/take-away/errors-csv.ts";
import { indexHead, indexLine, indexName } from "#contract/take-away/index-csv.ts";
import { type ManifestEntry, manifestKey, manifestLine, manifestName } from "#contract/take-away/manifest.ts";
import { sidecarsOf } from "#contract/take-away/sidecars.ts";
import { withSources } from "#contract/take-away/source-of.ts";
import { errorsOf, type Job, lackingWords } from "../job/job.ts";
import { type Fetched, originalsOf, type TakeChoices, writtenOf } from "../originals/taken.ts";
import { pour } from "./pour.ts";
import type { Target } from "./targets.ts";

export interface ZipChoices extends TakeChoices {
  readonly index: boolean;
  /** An archive's ZIP says what it has, as its folder would. */
  readonly manifest: boolean;
}

interface Limits {
  /** The ZIP's end has no room for more than 65,535; the last part has two of its own. */
  readonly entries: number;
  readonly bytes: number;
}

interface ZipEntry {
  name: string;
  input: Uint8Array<ArrayBuffer> | string | Blob;
  lastModified: Date;
}

/** The years that a ZIP can name. */
const earliest = Date.UTC(1980, 0, 2);
const latest = Date.UTC(2107, 11, 30);
const dateOf = (iso: string): Date =>
  new Date(Math.min(Math.max(Date.parse(iso) || earliest, earliest), latest));

const sizeOf = (fetched: Fetched): number => ("original" in fetched ? fetched.original.bytes.length : 0);
const leave = (fetched: Fetched): void => {
  if ("original" in fetched) fetched.leave();
};

export const usualLimits: Limits = { entries: 65_000, bytes: Number.POSITIVE_INFINITY };

/**
 * Writes ZIPs of what is wanted, one after the other where there is more than one holds. Only what is whole is entered: the
 * rest stands in errors.csv of the last. Resolves to what to tell.
 */
export async function writeZips(
  job: Job,
  choices: ZipChoices,
  target: (part: number) => Promise<Target>,
  limits: Limits = usualLimits,
): Promise<string> {
  const { signal } = job;
  const items = originalsOf(job, job.state().total);
  const index: string[] = [];
  const manifest: ManifestEntry[] = [];
  let next = await items.next();
  let names = "";

  async function* entries(): AsyncGenerator<ZipEntry> {
    let left = limits.entries;
    let room = limits.bytes;
    for (; !next.done && left > 0; next = await items.next()) {
      signal.throwIfAborted();
      const fetched: Fetched = next.value;
      const size = sizeOf(fetched);
      // One that is larger than all of a part has one of its own.
      if (size > room && room < limits.bytes) break;
      for await (const entry of entriesOf(fetched)) {
        left--;
        yield entry;
      }
      room -= size;
      leave(fetched);
    }
    signal.throwIfAborted();
    if (!next.done) return;
    yield* tables();
  }

  /** What the last of them says of all. */
  function* tables(): Generator<ZipEntry> {
    const lastModified = new Date();
    if (choices.index) yield { name: indexName, input: new Blob([indexHead, ...index]), lastModified };
    if (choices.manifest)
      yield { name: manifestName, input: manifest.map(manifestLine).join(""), lastModified };
    if (job.errors.length > 0) yield { name: errorsName, input: errorsOf(job), lastModified };
  }

  async function* entriesOf(fetched: Fetched): AsyncGenerator<ZipEntry> {
    const { asset, marks, stem } = fetched.item;
    if ("problem" in fetched) return job.settle({ asset, problem: fetched.problem });
    const { original, sha256 } = fetched;
    const path = `${stem}.${original.extension}`;
    const file = {
      asset: withSources(asset, job.taking.sourceOf),
      marks,
      path,
      bytes: original.bytes.length,
      sha256,
    };
    const lastModified = dateOf(asset.createdDate);
    yield { name: path, input: await writtenOf(original, asset.prompt, choices), lastModified };
    for (const { path: name, text } of sidecarsOf(file, choices.sidecars))
      yield { name, input: text, lastModified };
    if (choices.index) index.push(indexLine(file));
    if (choices.manifest && sha256)
      manifest.push({
        key: manifestKey(asset),
        path,
        bytes: file.bytes,
        sha256,
        time: new Date().toISOString(),
      });
    job.settle();
  }

  let part = 0;
  do {
    const file = await target(++part);
    try {
      await pour(makeZip(entries()), file.stream, signal);
    } catch (error) {
      await file.drop();
      throw error;
    }
    names = await file.finish();
  } while (!next.done);
  const { done } = job.state();
  const saved = part === 1 ? `Saved as ${names}.` : `Saved as ${part} ZIP files, ${names} the last.`;
  if (done === job.errors.length) return `Nothing could be had: errors.csv in ${names} says why.`;
  return saved + lackingWords(job);
}
