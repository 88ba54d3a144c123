import { vi } from "vitest";
import type { ItemToTake } from "#catalog/index.ts";
import { noMarks } from "#contract/marks.ts";
import { planArchive } from "#contract/take-away/archive-plan.ts";
import { readManifest } from "#contract/take-away/manifest.ts";
import { readNameTemplate } from "#contract/take-away/name-template.ts";
import type { Taking } from "#library/records/taking.ts";
import { buildImage, testSourceOf } from "#testing/assets.ts";

/** So many items, which are named by their numbers. */
export const buildItems = (count: number): ItemToTake[] =>
  Array.from({ length: count }, (_, i) => {
    const asset = buildImage({ id: `id${i}` }, i);
    return { asset, marks: noMarks, stem: `name ${i}` };
  });

/** What takes items home as the catalog's worker does, without one. */
export function takingOf(items: readonly ItemToTake[]): Taking {
  let wanted: readonly ItemToTake[] = items;
  return {
    account: "mine",
    sourceOf: testSourceOf,
    images: items.length,
    videos: 0,
    async plan(names, archive) {
      const read = readNameTemplate(names);
      if (!read.ok) throw new Error(read.problem);
      const manifest = readManifest(archive?.manifest ?? "");
      const files = new Set(archive?.files);
      const plan = planArchive(read.template, items, manifest, (path) => files.has(path));
      wanted = plan.wanted.map(({ item, stem, before }) => ({ ...item, stem, ...(before && { before }) }));
      const { problems, open } = manifest;
      return { wanted: wanted.length, there: plan.there, names: [], problems, open };
    },
    read: async (from, to) => wanted.slice(from, to),
    end: () => {},
  };
}

export type Answer = (at: number, init: RequestInit) => Response | Promise<Response>;

/** The bytes of the original of the item of a number. */
export const originalOf = (at: number) => Uint8Array.of(at % 256, at >> 8, 3);

const headers = { "content-disposition": 'attachment; filename="file.png"' };
export const whole: Answer = (at) => new Response(originalOf(at), { headers });
export const gone: Answer = () =>
  Response.json(
    { code: "gone", status: 404, title: "It is gone.", detail: "", retryable: false },
    { status: 404 },
  );

/** Answers for the originals of items until all globals are given back. */
export function serve(items: readonly ItemToTake[], answer: Answer): void {
  const numbers = new Map(items.map(({ asset }, i) => [asset.url, i]));
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) =>
    answer(numbers.get(url.slice(0, url.indexOf("?"))) ?? -1, init),
  );
  // What a job tells a tab that is to be closed.
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
}
