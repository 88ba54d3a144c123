import { afterEach, expect, it, vi } from "vitest";
import { everything } from "#contract/everything.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { type AssetQuery, withFilter } from "#contract/query.ts";
import { buildAsset } from "#testing/assets.ts";
import { PromptFamilies } from "../../model/families/grouping/prompt-families.ts";
import { familiesAsTexts, settleWith } from "../../model/families/testing/families-of.ts";
import { randomTemplate } from "../../model/families/testing/random-template.ts";
import { head } from "../../model/walk/ask.ts";
import { createMemoryStore } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";

const catalogs: WorkerCatalog[] = [];
afterEach(() => {
  for (const catalog of catalogs.splice(0)) catalog.close();
});

async function open() {
  /** What the status has told of the folding. */
  const told: (number | null)[] = [];
  const catalog = await WorkerCatalog.open({
    opened: openedFrom(createMemoryStore()),
    onStatus: ({ folding }) => told.push(folding),
  });
  catalogs.push(catalog);
  await catalog.ingest("video", head, { items: [] });
  /** A list that holds these prompts, the newest first, and no others. */
  const list = async (prompts: readonly string[]) => {
    await catalog.verify();
    const items = prompts.map((prompt, n) =>
      buildAsset(
        {
          kind: "image",
          id: `${n} ${prompt}`.slice(0, 200),
          prompt,
          model: "m",
          aspectRatio: "1:1",
          style: "",
        },
        n,
      ),
    );
    await catalog.ingest("image", head, { items });
    await catalog.admit();
  };
  const promptsAt = async (rows: ArrayLike<number>) =>
    (await catalog.records(rows)).map((asset) => asset?.prompt ?? "lost");
  return { catalog, list, promptsAt, told };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The prompts of each entry, sorted. */
async function entriesOf({ catalog, promptsAt }: Opened, query: AssetQuery = everything) {
  const { rows, starts, sizes } = await catalog.late.families(query, "newest");
  const entries = await Promise.all(
    Array.from(sizes, async (size, n) => {
      const prompts = new Set(await promptsAt(rows.slice(starts[n], starts[n + 1])));
      expect(prompts.size).toBe(size);
      return [...prompts].sort();
    }),
  );
  return entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** The same by the pure core, told once. */
function folded(prompts: readonly string[]): string[][] {
  const texts = [...new Set(prompts)];
  const families = new PromptFamilies();
  for (const [prompt, text] of texts.entries()) families.add(prompt, text);
  settleWith(families, (prompt) => texts[prompt] ?? "");
  const all = familiesAsTexts(families, (prompt) => texts[prompt] ?? "");
  const alone = texts.filter((text) => !all.some((family) => family.includes(text))).map((text) => [text]);
  return [...all, ...alone].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

it("folds what the catalog holds, while assets come, go and change their prompts", async () => {
  const opened = await open();
  const some = [1, 2, 3].flatMap((seed) => randomTemplate(seed).prompts);
  const more = [...randomTemplate(2).prompts.slice(0, 3), ...randomTemplate(4).prompts];
  for (const prompts of [some, [...some, ...more], more, [...more, ...more, ...some.slice(0, 4)]]) {
    await opened.list(prompts);
    expect(await entriesOf(opened)).toEqual(folded(prompts));
  }
});

const cats = ["cat", "dog", "owl"].flatMap((animal) =>
  ["rain", "snow"].map((weather) => `a lonely ${animal} in the ${weather}, 35mm film`),
);
const other = "minimal product shot of a ceramic cup";

it("tells a family by any of its names: its template, its slots and what was made of it in the order of time", async () => {
  const { catalog, list } = await open();
  await list([...cats, cats[0]!, cats[0]!, other]);
  const family = await catalog.late.family(promptName(cats[3]!));
  expect(family && writeTemplate(family.template)).toBe(
    "a lonely {cat|dog|owl} in the {rain|snow}, 35mm film",
  );
  expect(family).toMatchObject({ size: 6, prompts: cats.map((text) => ({ text, name: promptName(text) })) });
  expect(family?.prompts[0]?.rows).toHaveLength(3);
  // The two oldest are one attempt.
  expect(family?.attempts.map(({ prompt, rows }) => [prompt, rows.length])).toEqual([
    [0, 2],
    ...[5, 4, 3, 2, 1, 0].map((prompt) => [prompt, 1]),
  ]);
  const face = await catalog.late.familyFace(promptName(cats[1]!));
  expect(face).toEqual({ name: family?.name, template: family?.template, size: 6 });

  expect(await catalog.late.family(promptName(other))).toMatchObject({ size: 1, template: [other] });
  expect(await catalog.late.family("nobody")).toBe(null);
});

it("tells what a family has beside a feed that fails, where older assets of the other would wait for it", async () => {
  const catalog = await WorkerCatalog.open({ opened: openedFrom(createMemoryStore()), onStatus: () => {} });
  catalogs.push(catalog);
  const items = cats.map((prompt, n) => buildAsset({ kind: "image", prompt }, n));
  await catalog.ingest("image", head, { items });
  const name = promptName(cats[0]!);
  expect(await catalog.late.family(name)).toBe(null);
  expect(await catalog.late.family(name, { waive: ["video"] })).toMatchObject({ size: 6 });
  expect(await catalog.late.familyFace(name, { waive: ["video"] })).toMatchObject({ size: 6 });
});

it("asks for the assets of a family by any of its names, which holds while the family grows", async () => {
  const opened = await open();
  const { catalog, list, promptsAt } = opened;
  await list([...cats.slice(0, 3), other]);
  const { name = "" } = (await catalog.late.family(promptName(cats[0]!))) ?? {};
  await list([...cats, other]);
  const within = withFilter(everything, "family", { include: [name], exclude: [] });
  const without = withFilter(everything, "family", { include: [], exclude: [name] });
  const shown = async (query: AssetQuery) => promptsAt((await catalog.query(query)).rows);
  expect(await shown(within)).toEqual(cats);
  expect(await shown({ ...within, text: "owl" })).toEqual(cats.slice(4));
  expect(await shown(without)).toEqual([other]);
  expect((await catalog.query(within)).query).toEqual(within);
  expect((await catalog.facets(within)).kind).toMatchObject({ size: 6 });
  expect((await catalog.late.prompts(within, "uses")).prompts).toHaveLength(6);
  expect(await entriesOf(opened, { ...within, text: "owl" })).toEqual([cats.slice(4).sort()]);
  expect(await shown(withFilter(everything, "family", { include: ["nobody"], exclude: [] }))).toEqual([]);
});

it("shows nothing of what is hidden, and tells who keeps what", async () => {
  const { catalog, list } = await open();
  await list(cats);
  const { rows } = await catalog.query({ ...everything, text: "owl" });
  await catalog.kept.mark({ rows }, { hidden: true });
  const kept = (await catalog.query({ ...everything, text: "cat snow" })).rows;
  await catalog.kept.mark({ rows: kept }, { favourite: true });
  const family = await catalog.late.family(promptName(cats[5]!));
  expect(family && writeTemplate(family.template)).toBe("a lonely {cat|dog} in the {rain|snow}, 35mm film");
  expect(family?.attempts.map((attempt) => attempt.kept)).toEqual([0, 0, 1, 0]);
  expect(family?.prompts.map(({ worth }) => worth > 0)).toEqual([false, true, false, false]);
});

it("tells how far it is while it folds a great many", async () => {
  const { catalog, list, told } = await open();
  await list([1, 2, 3, 4, 5, 6].flatMap((seed) => randomTemplate(seed).prompts));
  told.length = 0;
  let now = performance.now();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    now += 20;
    return now;
  });
  await catalog.late.families(everything, "newest");
  clock.mockRestore();
  const shares = told.filter((share) => share !== null);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(told).toEqual([...shares, null]);
});

it("tells of every row which family it is in, and of none that has no prompt", async () => {
  const opened = await open();
  const { catalog, list, promptsAt } = opened;
  await list([...cats, other, other, ""]);
  const { ofRow, size } = await catalog.late.familyRows();
  const { rows } = await catalog.query(everything);
  // A row that comes later is in none yet.
  expect(ofRow).toHaveLength(rows.length);
  const byFamily = Map.groupBy(rows, (row) => ofRow[row]);
  const families = await Promise.all([...byFamily.values()].map(async (of) => (await promptsAt(of)).sort()));
  expect(families).toEqual([[...cats].sort(), [other, other], [""]]);
  expect([...byFamily.keys()].map((family) => family === size)).toEqual([false, false, true]);
});
