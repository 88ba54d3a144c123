import { expect, it } from "vitest";
import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { manifestLine } from "#contract/take-away/manifest.ts";
import { buildAsset } from "#testing/assets.ts";
import { head } from "../../model/walk/ask.ts";
import type { ItemToTake, TakingAnswers, TakingPlan } from "../../results/taking.ts";
import { createMemoryStore, emptyMemory } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";

/** A catalog of images with these ids, the newest first, and all of them begun. */
async function begun(...ids: string[]) {
  return await begunWith(ids.map((id, i) => buildAsset({ kind: "image", id, prompt: `prompt of ${id}` }, i)));
}

async function begunWith(items: Asset[]) {
  const opened = openedFrom(createMemoryStore(emptyMemory()));
  const catalog = await WorkerCatalog.open({ opened, onStatus: () => {} });
  await catalog.ingest("image", head, { items });
  const { rows } = await catalog.query(everything, { waive: ["video"] });
  const ask = (order: Parameters<typeof catalog.late.taking>[0]) => catalog.late.taking(order, catalog.kept);
  const { taking, ...counts } = (await ask({ do: "begin", rows })) as TakingAnswers["begin"];
  return {
    catalog,
    counts,
    plan: async (names: string, archive?: { manifest: string; files: string[] }) =>
      (await ask({ do: "plan", taking, names, ...(archive && { archive }) })) as TakingPlan,
    read: async () => (await ask({ do: "read", taking, from: 0, to: 1_000 })) as ItemToTake[],
    end: () => ask({ do: "end", taking }),
  };
}

it("names all of them, and reads what is wanted with its marks", async () => {
  const { catalog, counts, plan, read } = await begun("a", "b");
  expect(counts).toEqual({ images: 2, videos: 0 });
  await catalog.kept.mark({ keys: [{ kind: "image", id: "b" }] }, { rating: 4, addTags: ["client"] });
  expect(await plan("{rating} {tags} {id}")).toMatchObject({
    wanted: 2,
    there: 0,
    names: ["0 a", "4 client b"],
  });
  const [first, second] = await read();
  expect(first?.asset.prompt).toBe("prompt of a");
  expect(second).toMatchObject({ stem: "4 client b", marks: { rating: 4, tags: ["client"] } });
});

it("wants of an archive what it lacks alone, and what has gone again to where it was", async () => {
  const { plan, read } = await begun("a", "b", "c");
  const line = (id: string) =>
    manifestLine({ key: `i.${id}`, path: `old ${id}.png`, bytes: 1, sha256: "0".repeat(64), time: "" });
  const manifest = `${line("a")}nonsense\n${line("b")}`;
  const made = await plan("{id}", { manifest, files: ["old a.png"] });
  expect(made).toMatchObject({ wanted: 2, there: 1, problems: [{ line: 2 }], open: false });
  expect((await read()).map(({ stem, before }) => [stem, before?.path])).toEqual([
    ["old b", "old b.png"],
    ["c", undefined],
  ]);
});

it("says what is wrong with names, and that what was ended is no longer at hand", async () => {
  const { plan, end } = await begun("a");
  await expect(plan("{nonsense}")).rejects.toThrow("There is no {nonsense}");
  await end();
  await expect(plan("{id}")).rejects.toThrow("no longer at hand");
});

it("shows the first names before the others are read, and gives an id to one that another far below would have", async () => {
  const count = 1_200;
  const assets = Array.from({ length: count }, (_, i) =>
    buildAsset(
      { kind: "image", id: `id${i}`, prompt: i === count - 1 ? "Fox" : i === 0 ? "fox" : `p ${i}` },
      i,
    ),
  );
  const { plan, read } = await begunWith(assets);
  expect(await plan("{prompt}")).toMatchObject({
    wanted: count,
    there: 0,
    names: ["fox", ...Array.from({ length: 19 }, (_, i) => `p ${i + 1}`)],
  });
  const stems = (await read()).map(({ stem }) => stem);
  expect(stems[0]).toBe("fox id0");
  expect(stems[1]).toBe("p 1");
});
