import { errorsName } from "#contract/take-away/errors-csv.ts";
import { indexLine, indexName, mergeIndex } from "#contract/take-away/index-csv.ts";
import { foldName } from "#contract/take-away/legal-name.ts";
import { manifestKey, manifestLine, manifestName } from "#contract/take-away/manifest.ts";
import { sidecarsOf } from "#contract/take-away/sidecars.ts";
import { withSources } from "#contract/take-away/source-of.ts";
import { formatCount } from "#shared/format.ts";
import { errorsOf, type Job, lackingWords } from "../job/job.ts";
import { type Fetched, originalsOf, sha256Of, type TakeChoices, writtenOf } from "../originals/taken.ts";
import { append, filesBelow, readFile, replace, writeNew } from "./files.ts";

interface FolderChoices extends TakeChoices {
  readonly names: string;
  readonly index: boolean;
}

/** Lines of the manifest are written once so many wait, or so many milliseconds have gone: each time the browser copies all of it. */
const mostWaiting = 20;
const longestWait = 2_000;

/**
 * Brings into a folder what it does not have, as its manifest says. It may end at any moment: what is not in the manifest
 * then is fetched again, and what lies there already is compared, not overwritten. Resolves to what to tell.
 */
export async function bringInto(
  job: Job,
  folder: FileSystemDirectoryHandle,
  choices: FolderChoices,
): Promise<string> {
  const said = await navigator.locks.request(`archive ${folder.name}`, { ifAvailable: true }, async (free) =>
    free ? new Archive(job, folder, choices).bring() : undefined,
  );
  return said ?? "Another tab is writing into this folder. Wait until it has ended.";
}

class Archive {
  readonly #job: Job;
  readonly #folder: FileSystemDirectoryHandle;
  readonly #choices: FolderChoices;
  /** Every file's path as file systems compare them, with what it is called. */
  #there = new Set<string>();
  #waiting: string[] = [];
  readonly #index: string[] = [];
  #since = 0;

  constructor(job: Job, folder: FileSystemDirectoryHandle, choices: FolderChoices) {
    this.#job = job;
    this.#folder = folder;
    this.#choices = choices;
  }

  async bring(): Promise<string> {
    const { taking, signal } = this.#job;
    const files = await filesBelow(this.#folder);
    this.#there = new Set(files.map(foldName));
    const manifest = (await (await readFile(this.#folder, manifestName))?.text()) ?? "";
    const plan = await taking.plan(this.#choices.names, { manifest, files });
    this.#job.expect(plan.wanted);
    // A line that was cut off ends here.
    if (plan.open) this.#waiting.push("\n");
    try {
      for await (const fetched of originalsOf(this.#job, plan.wanted)) {
        signal.throwIfAborted();
        await this.#settle(fetched);
        if (this.#waiting.length >= mostWaiting || performance.now() - this.#since > longestWait)
          await this.#write();
      }
    } finally {
      await this.#write();
    }
    await this.#conclude();
    const brought = plan.wanted - this.#job.errors.length;
    const odd = plan.problems.map(({ line, problem }) => ` Line ${line} of ${manifestName}: ${problem}`);
    return `${formatCount(brought)} new, ${formatCount(plan.there)} were there.${lackingWords(this.#job)}${odd.slice(0, 3).join("")}`;
  }

  async #settle(fetched: Fetched): Promise<void> {
    const { asset, marks } = fetched.item;
    if ("problem" in fetched) return this.#job.settle({ asset, problem: fetched.problem });
    const { original, leave } = fetched;
    const content = await writtenOf(original, asset.prompt, this.#choices);
    const sha256 = content === original.bytes ? fetched.sha256 : await sha256Of(content);
    const stem = await this.#place(fetched.item.stem, original.extension, content, sha256);
    const path = `${stem}.${original.extension}`;
    leave();
    const sourced = withSources(asset, this.#job.taking.sourceOf);
    const file = { asset: sourced, marks, path, bytes: original.bytes.length, sha256: fetched.sha256 };
    for (const { path: beside, text } of sidecarsOf(file, this.#choices.sidecars))
      if (!this.#there.has(foldName(beside))) await this.#add(beside, text);
    this.#index.push(indexLine(file));
    const entry = { key: manifestKey(asset), path, bytes: content.length, sha256 };
    this.#waiting.push(manifestLine({ ...entry, time: new Date().toISOString() }));
    this.#job.settle();
  }

  /** Writes an original where nothing lies yet, or finds it there. Gives its path without the extension. */
  async #place(
    stem: string,
    extension: string,
    content: Uint8Array<ArrayBuffer>,
    sha256: string,
  ): Promise<string> {
    for (let n = 1; ; n++) {
      const own = n === 1 ? stem : `${stem} (${n})`;
      const path = `${own}.${extension}`;
      if (!this.#there.has(foldName(path))) {
        await this.#add(path, content);
        return own;
      }
      // Brought before the tab was killed, and not written down.
      const file = await readFile(this.#folder, path);
      if (
        file?.size === content.length &&
        (await sha256Of(new Uint8Array(await file.arrayBuffer()))) === sha256
      )
        return own;
    }
  }

  async #add(path: string, content: BlobPart): Promise<void> {
    await writeNew(this.#folder, path, content);
    this.#there.add(foldName(path));
  }

  async #write(): Promise<void> {
    const lines = this.#waiting.join("");
    this.#since = performance.now();
    if (lines === "") return;
    this.#waiting = [];
    await append(this.#folder, manifestName, lines);
  }

  async #conclude(): Promise<void> {
    if (this.#choices.index && this.#index.length > 0) {
      const before = (await (await readFile(this.#folder, indexName))?.text()) ?? "";
      await replace(this.#folder, indexName, mergeIndex(before, this.#index));
    }
    if (this.#job.errors.length > 0) await replace(this.#folder, errorsName, errorsOf(this.#job));
  }
}
